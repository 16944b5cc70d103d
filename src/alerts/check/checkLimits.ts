import { durationMs } from '../spec/durations';
import type { Quorum, RuleSpec, RunwayRule } from '../spec/ruleSpec';
import { checkDuration } from './checkTimes';
import { problemIf, shown, type RuleProblem } from './problem';

const hour = 3_600_000;

/** The value beyond which a rule fires, and on which side; undefined where there is none to come back from. */
interface Limit {
  value: number;
  crossing: 'above' | 'below';
  unit: string;
}

/** Numbers outside their range, and a recovery threshold that is not on the safe side of the limit. */
export function checkLimits(spec: RuleSpec): RuleProblem[] {
  const own = checkOwn(spec);
  return own.length > 0 ? own : checkRecovery(spec);
}

function checkOwn(spec: RuleSpec): RuleProblem[] {
  switch (spec.kind) {
    case 'anomaly':
    case 'deviation':
      return checkQuorum(spec.quorum);
    case 'runway':
      return checkFires(spec);
    case 'sloBurn':
      return checkPart('objective', spec.objective, 'such as 0.999 for three nines');
    case 'missing':
      return problemIf(
        (spec.tolerance ?? 0) < 0,
        'tolerance',
        `tolerance is ${spec.tolerance}. Give 0 or more, in the unit of the series.`
      );
    default:
      return [];
  }
}

function checkQuorum({ anomalous, of }: Quorum): RuleProblem[] {
  const whole = Number.isInteger(anomalous) && Number.isInteger(of) && anomalous >= 1 && of >= anomalous && of <= 1000;
  const message = `quorum is ${shown(anomalous)} of ${shown(of)}. Give whole numbers with 1 <= anomalous <= of <= 1000, such as 3 of 5.`;
  return problemIf(!whole, 'quorum', message);
}

function checkFires({ fires }: RunwayRule): RuleProblem[] {
  return 'within' in fires
    ? checkDuration('fires.within', fires.within)
    : checkPart('fires.probability', fires.probability, 'such as 0.9');
}

function checkPart(field: string, value: unknown, example: string): RuleProblem[] {
  const inside = typeof value === 'number' && value > 0 && value < 1;
  return problemIf(!inside, field, `${field} is ${shown(value)}. Give a number above 0 and below 1, ${example}.`);
}

function limitOf(spec: RuleSpec): Limit | undefined {
  switch (spec.kind) {
    case 'anomaly':
    case 'deviation':
      return { value: spec.quorum.anomalous, crossing: 'above', unit: 'anomalous observations' };
    case 'forecastBreach':
      return { value: spec.limit, crossing: spec.crossing, unit: 'in the unit of the series' };
    case 'runway':
      return 'within' in spec.fires
        ? { value: durationMs(spec.fires.within, 'fires.within') / hour, crossing: 'below', unit: 'hours left' }
        : { value: spec.fires.probability, crossing: 'above', unit: 'of probability' };
    default:
      return undefined;
  }
}

function checkRecovery(spec: RuleSpec): RuleProblem[] {
  const { recovery } = spec;
  if (recovery === undefined) {
    return [];
  }
  const limit = limitOf(spec);
  if (limit === undefined) {
    const message = `recovery is ${recovery}, but rules of kind ${spec.kind} have no limit to come back from. Remove it; keepFiring holds an alert.`;
    return [{ field: 'recovery', message }];
  }
  const { value, crossing, unit } = limit;
  const safe = crossing === 'above' ? recovery < value : recovery > value;
  const side = crossing === 'above' ? 'below' : 'above';
  return problemIf(
    !safe,
    'recovery',
    `recovery is ${recovery}, but the alert fires ${crossing === 'above' ? 'from' : 'under'} ${value} ${unit}. Choose a recovery ${side} ${value}.`
  );
}
