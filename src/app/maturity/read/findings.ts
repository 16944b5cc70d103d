import { findPart, readNotices, readProvenance, readRows, type ReadableFrame, type TableReader } from '../../../frames';
import { readMends, type ReadMend } from './mends';

/** The levels of the ladder, the lowest first. */
export const levels = [1, 2, 3, 4] as const;
export type LevelNumber = (typeof levels)[number];

/** What may come of a check, what needs most care first. */
export const outcomes = ['failed', 'partly', 'unknown', 'passed', 'notApplicable'] as const;
export type OutcomeName = (typeof outcomes)[number];

/** What a check found of one service, or of the whole. */
export interface Finding {
  /** Check and service. */
  id: string;
  check: string;
  title: string;
  level: LevelNumber;
  /** Empty = the whole. */
  service: string;
  team: string;
  outcome: OutcomeName;
  /** How much of it passes, from 0 to 1; NaN where it was not evaluated. */
  share: number;
  weight: number;
  /** Sentences in the language of the answer. */
  question: string;
  found: string;
  why: string;
  /** What was asked of a source; absent where nothing was, or not by a query. */
  query?: { source: string; language: string; expr: string };
  mends: ReadMend[];
}

/** What the checks found, and what their reader should know. */
export interface Findings {
  findings: Finding[];
  notices: string[];
  /** When it was assessed, ms; undefined where nobody says. */
  at?: number;
}

/** The checks of an answer. */
export function readFindings(frames: readonly ReadableFrame[]): Findings {
  const table = findPart(frames, 'checks');
  return {
    findings: readRows(table).flatMap(readFinding),
    notices: table ? readNotices(table) : [],
    at: table && readProvenance(table)?.cutoff,
  };
}

const findOutcome = (text: string): OutcomeName => outcomes.find((one) => one === text) ?? 'unknown';

/** Nothing for a row of no level: it belongs to no place of the page. */
function readFinding({ text, number }: TableReader): Finding[] {
  const level = levels.find((one) => one === number('level'));
  const [check, service, source, expr] = [text('check'), text('service'), text('source'), text('expr')];
  if (level === undefined || check === '') {
    return [];
  }
  const isQueried = source !== '' && expr !== '';
  return [
    {
      id: `${check}/${service}`,
      check,
      title: text('title') || check,
      level,
      service,
      team: text('team'),
      outcome: findOutcome(text('outcome')),
      share: number('share'),
      weight: number('weight'),
      question: text('asked'),
      found: text('found'),
      why: text('reason'),
      ...(isQueried && { query: { source, expr, language: text('language') } }),
      mends: readMends(text('mends')),
    },
  ];
}
