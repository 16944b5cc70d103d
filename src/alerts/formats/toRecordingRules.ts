import { type Output } from '../../queries';
import { durationMs } from '../spec/durations';
import { ofDifference } from '../spec/difference';
import type { RecordingRule, RuleStep } from '../spec/grafanaRule';
import type { RuleSpec } from '../spec/ruleSpec';
import { ruleUid } from '../spec/ruleUid';
import { lastSeconds, predictiveStep, reduceStep } from '../spec/steps';

/** Outputs worth a series of their own, by the metric's name. Rules that need no forecast have none. */
const recorded: { [Kind in RuleSpec['kind']]?: Record<string, Output> } = {
  anomaly: {
    foresight_score: 'anomalyScore',
    foresight_forecast: 'forecast',
    foresight_lower: 'lower',
    foresight_upper: 'upper',
  },
  deviation: {
    foresight_score: 'anomalyScore',
    foresight_forecast: 'forecast',
    foresight_lower: 'lower',
    foresight_upper: 'upper',
  },
  forecastBreach: { foresight_forecast: 'forecast', foresight_lower: 'lower', foresight_upper: 'upper' },
  runway: { foresight_runway_hours: 'runwayHours', foresight_runway_probability: 'probability' },
  outlier: { foresight_score: 'outlierScore' },
  changepoint: { foresight_changepoints: 'count' },
};

/** The query of a kind, answering with one of its outputs as a number per series in the last step. */
function stepsOf(spec: RuleSpec, output: Output): RuleStep[] {
  switch (spec.kind) {
    case 'anomaly':
    case 'deviation': {
      const rule = spec.kind === 'deviation' ? ofDifference(spec) : spec;
      const question = { queryType: 'anomalies', direction: spec.direction, output } as const;
      return [predictiveStep(rule, question, lastSeconds(3600)), reduceStep('B', 'last')];
    }
    case 'forecastBreach': {
      const question = { queryType: 'forecast', horizon: spec.horizon, output } as const;
      return [predictiveStep(spec, question, lastSeconds(3600)), reduceStep('B', worst(spec.crossing))];
    }
    case 'runway': {
      const { limit, crossing, horizon } = spec;
      return [predictiveStep(spec, { queryType: 'runway', limit, crossing, horizon, output }, lastSeconds(86_400))];
    }
    case 'outlier':
      return [predictiveStep(spec, { queryType: 'outliers', output }, lastSeconds(3600)), reduceStep('B', 'last')];
    case 'changepoint': {
      const range = lastSeconds(durationMs(spec.within, 'Time') / 1000);
      return [predictiveStep(spec, { queryType: 'changepoints', output }, range)];
    }
    default:
      return [];
  }
}

function worst(crossing: 'above' | 'below'): 'max' | 'min' {
  return crossing === 'above' ? 'max' : 'min';
}

/**
 * Rules that write score, forecast and bounds of a spec to a Prometheus or Mimir data source, labelled with
 * `foresight_rule`, the uid of the spec's alert rule. None for kinds that ask the source itself (missing, sloBurn).
 */
export function toRecordingRules(spec: RuleSpec, targetUid: string): RecordingRule[] {
  return Object.entries(recorded[spec.kind] ?? {}).map(([metric, output]) => {
    const data = stepsOf(spec, output);
    return {
      uid: ruleUid(spec, metric),
      title: `${spec.name}: ${metric}`,
      data,
      labels: { ...spec.labels, foresight_rule: ruleUid(spec) },
      record: { metric, from: data[data.length - 1].refId, targetUid },
    };
  });
}
