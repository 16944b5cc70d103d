import { minute } from '../../../engine';
import { formatDuration } from '../../../queries';
import type { RuleSpec } from '../../kinds';
import type { LearningOptions } from '../../spec/ruleCommon';
import { findDangerSide } from '../limits/findDangerSide';
import { commonFields, type Candidate, type SuggestedRule } from './candidate';

/** A rule for series that should behave alike. */
export function suggestOutlier(candidate: Candidate): SuggestedRule {
  const { query, statistics } = candidate;
  const rule: RuleSpec = {
    ...commonFields(candidate, '5m'),
    kind: 'outlier',
    name: `${query.title}: unlike its peers`,
  };
  return {
    rule,
    reason: `The query has ${statistics.series.length} series of similar levels: each is compared with the others.`,
  };
}

const defaultSilence = 10 * minute;

/** A rule instead of an alert on absent data: it fires for each series that is silent. */
export function suggestMissing(candidate: Candidate, { within = 0 }: { within?: number }): SuggestedRule {
  const { query } = candidate;
  const silence = formatDuration(Math.max(defaultSilence, within));
  const rule: RuleSpec = {
    ...commonFields(candidate, '1m'),
    kind: 'missing',
    name: `${query.title}: no data`,
    what: 'missing',
    within: silence,
  };
  return {
    rule,
    reason: `The query is an alert on absent data: the rule fires for each series that has had no data for ${silence}.`,
  };
}

const outside = {
  up: { name: 'unusually high', reason: 'Only high values are trouble: the rule fires above the expected range.' },
  down: { name: 'unusually low', reason: 'Only low values are trouble: the rule fires below the expected range.' },
  both: { name: 'unusual', reason: 'The rule fires outside the expected range, on either side.' },
} as const;

/** The first observation after an incident's onset holds a part of it only: two must fit into the time that is allowed. */
export function suggestAnomaly(candidate: Candidate): SuggestedRule {
  const { query, statistics, options } = candidate;
  const step = chooseStep(options.within);
  const side = query.alert?.crossing ?? findDangerSide(query);
  const direction = side === undefined ? 'both' : side === 'above' ? 'up' : 'down';
  const { name, reason } = outside[direction];
  const rule: RuleSpec = {
    ...commonFields(candidate, `${step / minute}m`),
    kind: 'anomaly',
    name: `${query.title}: ${name}`,
    keepFiring: '10m',
    learning: {
      ...chooseLearning(step),
      falseAlarmsPerWeek: Number((falseAlarmsPerWeek / statistics.series.length).toPrecision(2)),
    },
    direction,
    quorum: { anomalous: 1, of: 2 },
  };
  return { rule, reason };
}

/** Expected of one rule, all of its series together. */
const falseAlarmsPerWeek = 1;

/** Steps that divide the hour, ms. */
const steps = [30, 15, 10, 5, 2, 1].map((minutes) => minutes * minute);

function chooseStep(within: number): number {
  return steps.find((step) => 2.5 * step <= within) ?? minute;
}

/** What an evaluation can read quickly: ten thousand rows at most. */
function chooseLearning(step: number): LearningOptions {
  const days = Math.min(28, Math.floor((7 * step) / minute));
  return { training: `${days}d`, step: `${step / minute}m` };
}
