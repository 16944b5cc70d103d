import { formatScore } from '../../compare';
import { createMessage } from '../../../texts';
import type { Block, Report, Section, Text } from '../../../reports';
import type { Phase, Roadmap, RoadmapItem } from '../roadmap';
import { listFiles } from './listFiles';

/** Names of services in one cell. */
const maxServices = 8;
/** Texts of files in a report; all are in the issues. */
const maxFiles = 20;

/** A roadmap as a report, to print or to send; sections of the assessment that it is made of come first. */
export function createReport(roadmap: Roadmap, before: readonly Section[] = []): Report {
  const { made, summary, phases } = roadmap;
  return {
    title: createMessage('roadmap.title', {}),
    made,
    lead: summary,
    sections: [...before, describeWhole(roadmap), ...phases.map(describePhase), describeFiles(phases)].map(dropEmpty),
  };
}

function describeWhole({ level, score, weeks, phases, notices }: Roadmap): Section {
  return {
    title: createMessage('roadmap.overview', {}),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: createMessage('roadmap.level', {}) },
          { title: createMessage('roadmap.score', {}) },
          { title: createMessage('roadmap.weeks', {}) },
        ],
        rows: [[formatScore(level), formatScore(score), String(weeks)]],
      },
      listPhases(phases),
      drawBenefit(phases),
      { kind: 'list', items: notices },
    ],
  };
}

function dropEmpty({ title, blocks }: Section): Section {
  return { title, blocks: blocks.filter((block) => !('items' in block && block.items.length === 0)) };
}

/** What a phase is called. */
export function namePhase({ number, goal }: Phase): Text {
  return createMessage('roadmap.phase', { number, goal });
}

function listPhases(phases: readonly Phase[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: createMessage('roadmap.phase-column', {}) },
      { title: createMessage('roadmap.items', {}), isNumber: true },
      { title: createMessage('roadmap.incidents', {}), isNumber: true },
    ],
    rows: phases.map((phase) => [namePhase(phase), String(phase.items.length), String(countIncidents(phase))]),
  };
}

function countIncidents({ items }: Phase): number {
  return new Set(items.flatMap(({ benefit }) => benefit.incidents.map(({ id }) => id))).size;
}

/** What is done first is what helps most for its effort. */
function drawBenefit(phases: readonly Phase[]): Block {
  const bars = phases.flatMap(({ items }) =>
    items.map(({ title, team, benefit }) => ({ name: nameItem({ title, team }), values: [benefit.value] }))
  );
  return {
    kind: 'bars',
    picture: {
      title: createMessage('roadmap.benefit-picture', {}),
      unit: 'short',
      groups: [createMessage('roadmap.benefit', {})],
      bars: bars.slice(0, 20),
    },
  };
}

function nameItem({ title, team }: Pick<RoadmapItem, 'title' | 'team'>): Text {
  return team === '' ? title : createMessage('roadmap.of-team', { title, team });
}

function describePhase(phase: Phase): Section {
  return {
    title: namePhase(phase),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: createMessage('roadmap.what', {}) },
          { title: createMessage('roadmap.services', {}) },
          { title: createMessage('roadmap.effort', {}) },
          { title: createMessage('roadmap.now', {}), isNumber: true },
          { title: createMessage('roadmap.benefit', {}) },
          { title: createMessage('roadmap.owner', {}) },
        ],
        rows: phase.items.map((item) => [
          nameItem(item),
          listServices(item),
          describeEffort(item),
          createMessage('roadmap.share', { share: { figure: item.share, unit: 'percentunit' } }),
          item.benefit.text,
          item.owner,
        ]),
      },
      { kind: 'heading', text: createMessage('roadmap.done-when', {}) },
      { kind: 'checklist', items: phase.criteria },
      ...describeRisks(phase),
    ],
  };
}

function describeRisks({ risks }: Phase): Block[] {
  return risks.length === 0
    ? []
    : [
        { kind: 'heading', text: createMessage('roadmap.risks', {}) },
        {
          kind: 'table',
          columns: [
            { title: createMessage('roadmap.risk', {}) },
            { title: createMessage('roadmap.mitigation', {}) },
            { title: createMessage('roadmap.owner', {}) },
          ],
          rows: risks.map(({ text, mitigation, owner }) => [text, mitigation, owner]),
        },
      ];
}

/** What an item takes. */
export function describeEffort({ effort }: Pick<RoadmapItem, 'effort'>): Text {
  const codes = { 1: 'roadmap.hours', 2: 'roadmap.days', 3: 'roadmap.weeks-of-work' } as const;
  return createMessage(codes[effort], {});
}

/** The services of an item, as many as a cell bears. */
export function listServices({ services }: Pick<RoadmapItem, 'services'>): Text {
  const names = { list: services.slice(0, maxServices) };
  if (services.length === 0) {
    return createMessage('roadmap.whole', {});
  }
  return services.length > maxServices
    ? createMessage('roadmap.services-and-more', { names, more: services.length - maxServices })
    : createMessage('roadmap.service-names', { names });
}

/** Exact texts for files of their own. */
function describeFiles(phases: readonly Phase[]): Section {
  const files = listFiles(phases.flatMap(({ items }) => items.flatMap(({ mends }) => mends)));
  return {
    title: createMessage('roadmap.files', {}),
    blocks:
      files.length === 0
        ? [{ kind: 'paragraph', text: createMessage('roadmap.no-files', {}) }]
        : files.slice(0, maxFiles).flatMap(({ title, file, text }): Block[] => [
            { kind: 'heading', text: createMessage('roadmap.file', { title, file }) },
            { kind: 'code', text },
          ]),
  };
}
