import type { Block, Section, Table } from '../../reports';
import { createMessage, type Message } from '../../texts';
import { scoreResults, sumChecks, type Score } from '../check/score';
import type { Outcome } from '../check/check';
import type { CheckId } from '../check/weights';
import { compareDates, type CheckChange, type Direction } from './compareDates';
import { compareTeams } from './compareTeams';
import { formatScore } from './formatScore';
import type { ReadResult } from './readResults';
import type { SavedAssessment } from './savedAssessment';

const outcomeTexts = {
  passed: 'assessment.passed',
  partly: 'assessment.partly',
  failed: 'assessment.failed',
  unknown: 'assessment.unknown',
  notApplicable: 'assessment.not-applicable',
} as const satisfies Record<Outcome, string>;

const directionTexts = {
  better: 'assessment.better',
  worse: 'assessment.worse',
  same: 'assessment.same',
  known: 'assessment.known',
  unknown: 'assessment.no-longer-known',
} as const satisfies Record<Direction, string>;

/** What came of a check, in a word. */
export function describeOutcome(outcome: Outcome): Message {
  return createMessage(outcomeTexts[outcome], {});
}

/** Level and score with what they count, in a sentence. */
export function describeScore({ level, score, counts }: Score): Message {
  const { passed, partly, failed, unknown } = counts;
  return createMessage('assessment.score', {
    level: formatScore(level),
    score: formatScore(score),
    evaluated: passed + partly + failed,
    unknown,
  });
}

/** An assessment in sections of a report: each check over all services, the teams, and an earlier one beside it. */
export function describeAssessment(results: readonly ReadResult[], earlier: SavedAssessment | undefined): Section[] {
  return [
    {
      title: createMessage('assessment.title', {}),
      blocks: [
        { kind: 'paragraph', text: describeScore(scoreResults(results)) },
        drawLevels(results, earlier),
        listChecks(results),
      ],
    },
    ...describeTeams(results),
    ...(earlier ? [describeProgress(results, earlier)] : []),
  ];
}

/** Each check once, with what was found where it is worst. */
export function listChecks(results: readonly ReadResult[]): Table {
  const summed = sumChecks(results).sort((a, b) => a.level - b.level);
  const rows = summed.map(({ check, level, outcome, share }) => {
    const worst = findWorst(results, check);
    return [String(level), worst?.title ?? check, describeOutcome(outcome), formatShare(share), worst?.found ?? ''];
  });
  return {
    kind: 'table',
    columns: [
      { title: createMessage('roadmap.level', {}), isNumber: true },
      { title: createMessage('roadmap.check', {}) },
      { title: createMessage('assessment.outcome', {}) },
      { title: createMessage('roadmap.now', {}), isNumber: true },
      { title: createMessage('roadmap.found', {}) },
    ],
    rows,
  };
}

function findWorst(results: readonly ReadResult[], check: CheckId): ReadResult | undefined {
  const own = results.filter((one) => one.check === check);
  return own.reduce<ReadResult | undefined>(
    (worst, one) => (worst === undefined || (one.share ?? 2) < (worst.share ?? 2) ? one : worst),
    undefined
  );
}

/** A share as people read it; a dash where it is not known. */
export function formatShare(share: number): Message | string {
  return Number.isNaN(share) ? '–' : createMessage('roadmap.share', { share: { figure: share, unit: 'percentunit' } });
}

function drawLevels(results: readonly ReadResult[], earlier: SavedAssessment | undefined): Block {
  const sides = [...(earlier ? [scoreResults(earlier.results)] : []), scoreResults(results)];
  const now = createMessage('roadmap.now', {});
  return {
    kind: 'bars',
    picture: {
      title: createMessage('assessment.levels', {}),
      unit: 'percentunit',
      full: 1,
      groups: earlier ? [createMessage('report.moment', { time: { time: earlier.made } }), now] : [now],
      bars: sides[0].levels.map(({ level }, i) => ({
        name: createMessage('assessment.level', { level }),
        values: sides.map(({ levels }) => levels[i].share),
      })),
    },
  };
}

function describeTeams(results: readonly ReadResult[]): Section[] {
  const teams = compareTeams(results);
  const titles = new Map(results.map(({ check, title }) => [check, title]));
  const rows = teams.map(({ team, services, score, behind }) => [
    team,
    String(services),
    formatScore(score.level),
    formatScore(score.score),
    behind.map(({ check, of }) => `${titles.get(check) ?? check} (${of})`).join(', '),
  ]);
  return teams.length === 0
    ? []
    : [
        {
          title: createMessage('assessment.teams', {}),
          blocks: [
            {
              kind: 'table',
              columns: [
                { title: createMessage('roadmap.team', {}) },
                { title: createMessage('roadmap.services', {}), isNumber: true },
                { title: createMessage('roadmap.level', {}), isNumber: true },
                { title: createMessage('roadmap.score', {}), isNumber: true },
                { title: createMessage('assessment.behind', {}) },
              ],
              rows,
            },
          ],
        },
      ];
}

function describeProgress(results: readonly ReadResult[], { made, results: old }: SavedAssessment): Section {
  const { before, after, checks, services } = compareDates(old, results);
  const titles = new Map(results.map(({ check, title }) => [check, title]));
  const changed = checks.filter(({ direction }) => direction !== 'same');
  const describe = ({ check, level, direction, ...sides }: CheckChange) => [
    String(level),
    titles.get(check) ?? check,
    formatShare(sides.before.share),
    formatShare(sides.after.share),
    createMessage(directionTexts[direction], {}),
  ];
  return {
    title: createMessage('assessment.progress', { time: { time: made } }),
    blocks: [
      {
        kind: 'paragraph',
        text: createMessage('assessment.change', {
          before: formatScore(before.score),
          after: formatScore(after.score),
          from: formatScore(before.level),
          to: formatScore(after.level),
          better: checks.filter(({ direction }) => direction === 'better').length,
          worse: checks.filter(({ direction }) => direction === 'worse').length,
        }),
      },
      {
        kind: 'bars',
        picture: {
          title: createMessage('assessment.by-service', {}),
          unit: 'short',
          full: 100,
          groups: [createMessage('report.moment', { time: { time: made } }), createMessage('roadmap.now', {})],
          bars: services.map(({ service, ...score }) => ({ name: service, values: [score.before, score.after] })),
        },
      },
      {
        kind: 'table',
        columns: [
          { title: createMessage('roadmap.level', {}), isNumber: true },
          { title: createMessage('roadmap.check', {}) },
          { title: createMessage('assessment.before', {}), isNumber: true },
          { title: createMessage('roadmap.now', {}), isNumber: true },
          { title: createMessage('assessment.direction', {}) },
        ],
        rows: changed.map(describe),
      },
    ],
  };
}
