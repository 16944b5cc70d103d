import { formatDuration, parseDuration } from '../../../queries';
import type { RuleSpec } from '../../spec/ruleSpec';
import type { Evaluations } from '../evaluate/evaluations';

/** The same rule, more or less sensitive. */
export interface Variant {
  /** What is set, in its unit: false alarms per week, a limit, hours, a probability. */
  setting: number;
  spec: RuleSpec;
  /** True where its conditions are given the same values: only the threshold differs. */
  sameValues: boolean;
}

const falseAlarms = [7, 3, 1, 0.5, 0.25, 0.1];
const probabilities = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
const hoursLeft = [168, 72, 48, 24, 12, 6, 3, 1];
const limits = 8;
const hour = 3_600_000;

/** Settings to compare, the most sensitive first; none for kinds that have nothing to set. */
export function sensitivityVariants(spec: RuleSpec, evaluations: Evaluations[]): Variant[] {
  switch (spec.kind) {
    case 'anomaly':
    case 'deviation':
    case 'outlier':
    case 'changepoint':
      return falseAlarms.map((falseAlarmsPerWeek) => ({
        setting: falseAlarmsPerWeek,
        spec: { ...spec, learning: { ...spec.learning, falseAlarmsPerWeek } },
        sameValues: false,
      }));
    case 'forecastBreach':
      return limitsBetween(spec.crossing, evaluations).map((limit) => {
        const { recovery: _, ...rest } = spec;
        return { setting: limit, spec: { ...rest, limit }, sameValues: true };
      });
    case 'runway':
      return runwayVariants(spec);
    default:
      return [];
  }
}

function runwayVariants({ recovery: _, ...spec }: RuleSpec & { kind: 'runway' }): Variant[] {
  if ('probability' in spec.fires) {
    return probabilities.map((probability) => ({
      setting: probability,
      spec: { ...spec, fires: { probability } },
      sameValues: true,
    }));
  }
  const horizon = parseDuration(spec.horizon, 'horizon') / hour;
  return hoursLeft
    .filter((hours) => hours <= horizon)
    .map((hours) => ({
      setting: hours,
      spec: { ...spec, fires: { within: formatDuration(hours * hour) } },
      sameValues: true,
    }));
}

/** Limits at even shares of the judged values, from the middle to the worst. */
function limitsBetween(crossing: 'above' | 'below', evaluations: Evaluations[]): number[] {
  const judged = evaluations.flatMap(({ series }) =>
    series.flatMap(({ values }) => [...values.filter(Number.isFinite)])
  );
  judged.sort((a, b) => (crossing === 'above' ? a - b : b - a));
  const at = (share: number) => judged[Math.round(share * (judged.length - 1))];
  const shares = Array.from({ length: limits }, (_, i) => 1 - 0.5 ** (i + 1));
  return judged.length === 0 ? [] : [...new Set(shares.map(at))];
}
