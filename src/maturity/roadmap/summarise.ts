import { createMessage, type Message } from '../../texts';
import type { CheckResult } from '../check/check';
import { scoreResults, type Score } from '../check/score';
import type { PastIncident } from '../reading/operation/pastIncident';
import type { BenefitIncident, Phase } from './roadmap';

export interface SummaryRequest {
  results: readonly CheckResult[];
  score: Score;
  incidents: readonly PastIncident[] | undefined;
  weeks: number;
  /** Alarms of all rules that were backtested outside of known incidents, per week. */
  alarms: number;
}

/** Where it stands, what the past weeks say of it, and what the way takes: three sentences with numbers. */
export function summarise(phases: readonly Phase[], request: SummaryRequest): Message[] {
  const { results, score } = request;
  return [describeStand(score), describePast(phases, request), describeWay(phases, results, score)];
}

function describeStand({ score, level, counts }: Score): Message {
  const { passed, partly, failed, unknown } = counts;
  const checks = createMessage('roadmap.count-checks', { count: passed + partly + failed });
  const values = { checks, passed, failed, partly, unknown };
  return Number.isNaN(level) || Number.isNaN(score)
    ? createMessage('roadmap.stand-unknown', { unknown: createMessage('roadmap.count-checks', { count: unknown }) })
    : createMessage('roadmap.stand', { ...values, level, score: Math.round(score) });
}

function describePast(phases: readonly Phase[], { incidents, weeks: past, alarms }: SummaryRequest): Message {
  const weeks = createMessage('roadmap.count-weeks', { count: past });
  if (incidents === undefined) {
    return createMessage('roadmap.past-unknown', { weeks });
  }
  if (incidents.length === 0) {
    return createMessage('roadmap.past-none', { weeks });
  }
  const items = phases.flatMap((phase) => phase.items);
  const count = (effect: BenefitIncident['effect']) =>
    new Set(
      items.flatMap(({ benefit }) => benefit.incidents.filter((one) => one.effect === effect).map(({ id }) => id))
    ).size;
  const tested = items.filter(({ benefit }) => benefit.basis === 'backtest');
  const values = {
    incidents: createMessage('roadmap.count-incidents', { count: incidents.length }),
    weeks,
    alerted: incidents.filter(({ alertedAt }) => alertedAt !== undefined).length,
  };
  return tested.length === 0
    ? createMessage('roadmap.past-untested', { ...values, lacking: count('lacking') })
    : createMessage('roadmap.past', {
        ...values,
        caught: count('caught'),
        earlier: count('earlier'),
        alarms: { figure: alarms },
      });
}

/** What would be reached if everything that is a gap today passed, and nothing else changed. */
function describeWay(phases: readonly Phase[], results: readonly CheckResult[], { score }: Score): Message {
  const items = phases.flatMap((phase) => phase.items);
  if (items.length === 0) {
    return createMessage('roadmap.way-none', {});
  }
  const count = (effort: number) => items.filter((item) => item.effort === effort).length;
  const after = scoreResults(
    results.map((one) => (one.share === undefined ? one : { ...one, outcome: 'passed', share: 1 }))
  );
  return createMessage('roadmap.way', {
    phases: createMessage('roadmap.count-phases', { count: phases.length }),
    items: createMessage('roadmap.count-items', { count: items.length }),
    hours: count(1),
    days: count(2),
    weeks: count(3),
    score: Number.isNaN(score) ? '–' : Math.round(score),
    after: Math.round(after.score),
    level: after.level,
  });
}
