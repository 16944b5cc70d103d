import { toNumber } from '../../../schema';
import { formatDuration } from '../../../queries';
import { createMessage } from '../../../texts';
import { durationMs } from '../../spec/durations';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { readLimit, readQuery, readRecovery, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, predictiveStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { RunwayRule } from './schema';
import { hour } from '../../../engine';

const range = lastSeconds(86_400);

/** Compares the hours left, or the probability of reaching the limit: numbers, which need no reducing. */
export function expandRunway(rule: RunwayRule): RuleDefinition[] {
  return 'within' in rule.fires ? timeLeft(rule, rule.fires.within) : probable(rule, rule.fires.probability);
}

function timeLeft(rule: RunwayRule, within: string): RuleDefinition[] {
  const { limit, crossing, horizon, recovery } = rule;
  const hours = durationMs(within, 'Time left') / hour;
  return singleRule(
    [
      predictiveStep(rule, { queryType: 'runway', output: 'runwayHours', limit, crossing, horizon }, range),
      thresholdStep({ of: 'A', fires: 'lt', limit: hours, recovery }),
    ],
    createMessage('fired.runway', { limit, hours: '{{ $values.A.Value | printf "%.1f" }}' }),
    { numbers: ['observed', 'probability'], says: 'runway' }
  );
}

function probable(rule: RunwayRule, probability: number): RuleDefinition[] {
  const { limit, crossing, horizon, recovery } = rule;
  return singleRule(
    [
      predictiveStep(rule, { queryType: 'runway', output: 'probability', limit, crossing, horizon }, range),
      thresholdStep({ of: 'A', fires: 'gt', limit: probability, recovery }),
    ],
    createMessage('fired.probable', { limit, horizon, probability: '{{ $values.A.Value | humanizePercentage }}' }),
    { numbers: ['observed', 'hours'], says: 'runway' }
  );
}

/** The hours left and the probability. */
export const runwayRecording: Recording<RunwayRule> = {
  outputs: { foresight_runway_hours: 'runwayHours', foresight_runway_probability: 'probability' },
  steps: (rule, output) => {
    const { limit, crossing, horizon } = rule;
    return [predictiveStep(rule, { queryType: 'runway', limit, crossing, horizon, output }, range)];
  },
};

/** The rule that `expandRunway` writes. @throws Error where the steps are others. */
export function parseRunway(rule: AlertRule, head: ReadHead): RunwayRule {
  const { output, limit, crossing = 'above', horizon } = readQuery(rule, 'runway');
  const threshold = readLimit(rule);
  const within = { within: formatDuration(threshold.limit * hour) };
  const fires = output === 'probability' ? { probability: threshold.limit } : within;
  const own = { kind: 'runway', limit: toNumber(limit), crossing, horizon, fires } as const;
  return { ...head, ...readWatched(rule), ...readRecovery(threshold), ...own };
}
