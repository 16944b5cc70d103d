import { findPart, readNotices, readRows, type ReadableFrame } from '../../../frames';
import { outcomes, type OutcomeName } from './findings';

/** Rules that the open specification has. */
export const specifiedRules = 19;

/** What a rule of the open instrumentation score found of a service. */
export interface RuleFinding {
  id: string;
  rule: string;
  service: string;
  outcome: OutcomeName;
  found: string;
}

export interface Instrumentation {
  rows: RuleFinding[];
  /** Rules that could be evaluated for at least one service. */
  evaluated: number;
  /** By service, from 0 to 100; none of those that have none. */
  scores: Map<string, number>;
  notices: string[];
}

/** The open instrumentation score as it was computed here. */
export function readInstrumentation(frames: readonly ReadableFrame[]): Instrumentation {
  const table = findPart(frames, 'instrumentation');
  const scores = new Map<string, number>();
  const rows = readRows(table).map(({ text, number }): RuleFinding => {
    const [rule, service] = [text('rule'), text('service')];
    if (!Number.isNaN(number('score'))) {
      scores.set(service, number('score'));
    }
    const outcome = outcomes.find((one) => one === text('outcome')) ?? 'unknown';
    return { id: `${rule}/${service}`, rule, service, outcome, found: text('found') };
  });
  const known = rows.filter(({ outcome }) => outcome !== 'unknown');
  return {
    rows,
    evaluated: new Set(known.map(({ rule }) => rule)).size,
    scores,
    notices: table ? readNotices(table) : [],
  };
}
