import type { DataFrame } from '@grafana/data';
import type { Trust } from '../../../engine';
import { findPart, readRows, type Role, type TableReader } from '../../../frames';
import { readTrust } from '../../../ui/trust';

/** How good forecasts were; NaN = not known. */
export interface Scores {
  mase: number;
  /** Weighted quantile loss. */
  wql: number;
  /** The part of what came that was within the interval. */
  coverage: number;
  /** Per week. */
  falseAlarms: number;
}

/** What to do about poor forecasts. */
export const advices = ['mask', 'season', 'window', 'giveUp'] as const;
export type Advice = (typeof advices)[number];

/** One series of a query of a rule or a dashboard. */
export interface ModelRow {
  id: string;
  series: string;
  /** Of the rule, or of dashboard and panel. */
  title: string;
  origin: 'rule' | 'dashboard';
  /** Path below Grafana's address; empty where it is not known. */
  link: string;
  /** The query as it is saved, as JSON. */
  query: string;
  now: Scores;
  before: Scores;
  /** Evidence that the coverage has drifted; above 1 it speaks for it. */
  drift: number;
  trust: Trust;
  trustBefore: Trust;
  /** What changed, in words, and when (ms). */
  changed: string;
  changedAt: number;
  fittedAt: number;
  engine: string;
  advice?: Advice;
  /** Why that, in words. */
  reason: string;
}

/** The rows of an answer, in its order: the worst first. */
export function readModels(frames: readonly DataFrame[]): ModelRow[] {
  const known = new Map<string, number>();
  // The place would not do: rows move while more of them come.
  const createId = ({ text }: TableReader) => {
    const id = [text('origin'), text('link'), text('title'), text('series')].join(' ');
    const count = known.get(id) ?? 0;
    known.set(id, count + 1);
    return count === 0 ? id : `${id} ${count}`;
  };
  return readRows(findPart(frames, 'models')).map((row) => ({
    id: createId(row),
    ...readOrigin(row),
    query: row.text('query'),
    now: readScores(row, ['mase', 'wql', 'coverage', 'falseAlarms']),
    before: readScores(row, ['maseBefore', 'wqlBefore', 'coverageBefore', 'falseAlarmsBefore']),
    drift: row.number('drift'),
    trust: readTrust(row.text('trust')),
    trustBefore: readTrust(row.text('trustBefore')),
    changed: row.text('changed'),
    changedAt: row.number('changedAt'),
    fittedAt: row.number('fittedAt'),
    engine: row.text('engine') || (Number.isFinite(row.number('engine')) ? String(row.number('engine')) : ''),
    advice: readAdvice(row),
    reason: row.text('reason'),
  }));
}

/** Whether something is wrong with forecasts that were measured: what could not be measured has a reason, too. */
export function isPoor({ reason, drift }: ModelRow): boolean {
  return reason !== '' && Number.isFinite(drift);
}

/** A change of a query, with what both would have been worth. */
export interface Proposal {
  series: string;
  title: string;
  origin: ModelRow['origin'];
  link: string;
  advice?: Advice;
  reason: string;
  /** The query as it is, and as it would be. */
  query: QueryObject;
  proposal: QueryObject;
  before: Scores;
  after: Scores;
}

export type QueryObject = Readonly<Record<string, unknown>>;

/** Proposals whose queries can be read. */
export function readProposals(frames: readonly DataFrame[]): Proposal[] {
  return readRows(findPart(frames, 'proposals')).flatMap((row): Proposal[] => {
    const [query, proposal] = [readQuery(row.text('query')), readQuery(row.text('proposal'))];
    return query && proposal
      ? [
          {
            ...readOrigin(row),
            advice: readAdvice(row),
            reason: row.text('reason'),
            query,
            proposal,
            before: readScores(row, ['maseBefore', 'wqlBefore', 'coverageBefore', 'falseAlarmsBefore']),
            after: readScores(row, ['mase', 'wql', 'coverage', 'falseAlarms']),
          },
        ]
      : [];
  });
}

/** A query from JSON; undefined where it is none. */
export function readQuery(text: string): QueryObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as QueryObject)
      : undefined;
  } catch {
    return undefined;
  }
}

function readOrigin({ text }: TableReader): Pick<ModelRow, 'series' | 'title' | 'origin' | 'link'> {
  const origin = text('origin') === 'rule' ? 'rule' : 'dashboard';
  return { series: text('series'), title: text('title'), origin, link: text('link') };
}

function readAdvice({ text }: TableReader): Advice | undefined {
  return advices.find((advice) => advice === text('advice'));
}

function readScores({ number }: TableReader, [mase, wql, coverage, falseAlarms]: Role[]): Scores {
  return { mase: number(mase), wql: number(wql), coverage: number(coverage), falseAlarms: number(falseAlarms) };
}
