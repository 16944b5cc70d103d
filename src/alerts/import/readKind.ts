import { formatDuration, type PredictiveQuery } from '../../queries';
import { observationStep } from '../kinds/anomalyParts';
import type { AlertRule, RuleStep } from '../spec/grafanaRule';
import type { RuleCommon } from '../spec/ruleCommon';
import { ruleKinds, type AnomalyRule, type RuleKind, type RuleSpec } from '../spec/ruleSpec';
import { readDifference } from './readDifference';
import { askedOf, limitOf, questionOf, stepOf, watchedOf } from './readSteps';

const hour = 3_600_000;

/** What rules of all kinds have, but for what they watch. */
export type SpecHead = Omit<RuleCommon, 'foresight' | 'source' | 'learning' | 'recovery'>;

/** The kind that a rule's labels name; undefined where they name none. */
export function kindOf({ labels }: AlertRule): RuleKind | undefined {
  return ruleKinds.find((kind) => kind === labels.foresight_kind);
}

/** A spec that the rule may have been written from. @throws Error where its steps are not those of its kind. */
export function readKind(kind: RuleKind, rule: AlertRule, head: SpecHead & { foresight: string }): RuleSpec {
  switch (kind) {
    case 'anomaly':
      return readAnomaly(rule, head);
    case 'deviation':
      return readDeviation(rule, head);
    case 'forecastBreach':
      return readBreach(rule, head);
    case 'runway':
      return readRunway(rule, head);
    case 'outlier':
      return { ...head, ...watchedOf(rule), kind };
    case 'missing':
      return readMissing(rule, head);
    case 'changepoint':
      return readChangepoint(rule, head);
    case 'sloBurn':
      throw new Error('an error budget has several rules, which do not tell its objective and period');
  }
}

const lengthOf = ({ relativeTimeRange: { from } }: RuleStep) => formatDuration(from * 1000);

const recoveryOf = ({ recovery }: { recovery?: number }) => (recovery === undefined ? {} : { recovery });

function readAnomaly(rule: AlertRule, head: SpecHead): AnomalyRule {
  const { direction } = questionOf(rule, 'anomalies');
  const limit = limitOf(rule);
  const quorum = { anomalous: limit.limit + 1, of: 1 };
  const spec = { ...head, ...watchedOf(rule), ...recoveryOf(limit), kind: 'anomaly', direction, quorum } as const;
  // The range is a second shorter than the observations that it holds.
  const of = Math.round(((stepOf(rule, 'A').relativeTimeRange.from + 1) * 1000) / observationStep(spec));
  return { ...spec, quorum: { ...quorum, of } };
}

function readDeviation(rule: AlertRule, head: SpecHead): RuleSpec {
  const spec = readAnomaly(rule, head);
  const { expr, ...peer } = readDifference(String(spec.source.query.expr));
  const source = { ...spec.source, query: { ...spec.source.query, expr } };
  return { ...spec, ...peer, kind: 'deviation', source };
}

const bounds: Partial<Record<PredictiveQuery['output'], 'point' | 'lower' | 'upper'>> = {
  forecast: 'point',
  lower: 'lower',
  upper: 'upper',
};

function readBreach(rule: AlertRule, head: SpecHead): RuleSpec {
  const { output, horizon } = questionOf(rule, 'forecast');
  const { fires, ...limit } = limitOf(rule);
  const crossing = fires === 'gt' ? 'above' : 'below';
  const bound = bounds[output] ?? 'point';
  return { ...head, ...watchedOf(rule), ...limit, kind: 'forecastBreach', bound, crossing, horizon };
}

function readRunway(rule: AlertRule, head: SpecHead): RuleSpec {
  const { output, limit, crossing, horizon } = questionOf(rule, 'runway');
  const judged = limitOf(rule);
  const within = { within: formatDuration(judged.limit * hour) };
  const fires = output === 'probability' ? { probability: judged.limit } : within;
  const own = { kind: 'runway', limit: Number(limit), crossing, horizon, fires } as const;
  return { ...head, ...watchedOf(rule), ...recoveryOf(judged), ...own };
}

function readMissing(rule: AlertRule, head: SpecHead & { foresight: string }): RuleSpec {
  const within = lengthOf(stepOf(rule, 'A'));
  const common = { ...head, ...askedOf(rule, head.foresight), kind: 'missing', within } as const;
  const isFlat = rule.data.some(({ refId }) => refId === 'E');
  return isFlat ? { ...common, what: 'flat', tolerance: limitOf(rule).limit } : { ...common, what: 'missing' };
}

function readChangepoint(rule: AlertRule, head: SpecHead): RuleSpec {
  questionOf(rule, 'changepoints');
  const gate = rule.data.find(({ refId }) => refId === 'B');
  const deployed = gate === undefined ? {} : { deployed: String(gate.model.expr) };
  return { ...head, ...watchedOf(rule), kind: 'changepoint', within: lengthOf(stepOf(rule, 'A')), ...deployed };
}
