import type { PredictiveQuery } from '../../../queries';
import { createMessage } from '../../../texts';
import type { AlertRule } from '../../spec/grafana/grafanaRule';
import { readLimit, readQuery, readWatched } from '../../spec/grafana/readSteps';
import { singleRule, type RuleDefinition } from '../../spec/grafana/ruleDefinition';
import { lastSeconds, predictiveStep, reduceStep, thresholdStep } from '../../spec/grafana/steps';
import type { ReadHead, Recording } from '../alertKind';
import type { ForecastBreachRule } from './schema';

const outputs = { point: 'forecast', lower: 'lower', upper: 'upper' } as const;

const worstOf = { above: 'max', below: 'min' } as const;

/** Compares the worst value within the horizon with the limit. */
export function expandForecastBreach(rule: ForecastBreachRule): RuleDefinition[] {
  const { bound, crossing, horizon, limit, recovery } = rule;
  return singleRule(
    [
      predictiveStep(rule, { queryType: 'forecast', output: outputs[bound], horizon }, lastSeconds(3600)),
      reduceStep('B', worstOf[crossing]),
      thresholdStep({ of: 'B', fires: crossing === 'above' ? 'gte' : 'lte', limit, recovery }),
    ],
    createMessage(`fired.breach-${bound}`, { value: '{{ $values.B.Value | humanize }}', horizon, limit }),
    { numbers: ['observed', 'lower', 'upper'], says: 'ahead', horizon }
  );
}

/** The forecast and its bounds. */
export const forecastRecording: Recording<ForecastBreachRule> = {
  outputs: { foresight_forecast: 'forecast', foresight_lower: 'lower', foresight_upper: 'upper' },
  steps: (rule, output) => [
    predictiveStep(rule, { queryType: 'forecast', horizon: rule.horizon, output }, lastSeconds(3600)),
    reduceStep('B', worstOf[rule.crossing]),
  ],
};

const bounds: Partial<Record<PredictiveQuery['output'], ForecastBreachRule['bound']>> = {
  forecast: 'point',
  lower: 'lower',
  upper: 'upper',
};

/** The rule that `expandForecastBreach` writes. @throws Error where the steps are others. */
export function parseForecastBreach(rule: AlertRule, head: ReadHead): ForecastBreachRule {
  const { output, horizon } = readQuery(rule, 'forecast');
  const { fires, ...limit } = readLimit(rule);
  const crossing = fires.startsWith('g') ? 'above' : 'below';
  const bound = bounds[output] ?? 'point';
  return { ...head, ...readWatched(rule), ...limit, kind: 'forecastBreach', bound, crossing, horizon };
}
