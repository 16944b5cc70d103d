import type { AnomalyEvent, AnomalyResult, Series } from '../../engine';
import { unweighShare, type ShareWeights } from '../shares/shareWeights';

/** What was found in weighed shares, with bands and events as shares again; `series` as it was before. */
export function unweighAnomalies(result: AnomalyResult, weights: ShareWeights, series: Series): AnomalyResult {
  const unweigh = (column: Float64Array) => column.map((value, row) => unweighShare(value, weights, row));
  return {
    ...result,
    expected: unweigh(result.expected),
    lower: unweigh(result.lower),
    upper: unweigh(result.upper),
    events: result.events.map((event) => unweighEvent(event, weights, series)),
  };
}

function unweighEvent(event: AnomalyEvent, weights: ShareWeights, { start, step, values }: Series): AnomalyEvent {
  const row = Math.round((event.peak - start) / step);
  const { afterDeploy } = event;
  const unweigh = (value: number, at?: number) => unweighShare(value, weights, at);
  return {
    ...event,
    observed: values[row] ?? NaN,
    expected: { lower: unweigh(event.expected.lower, row), upper: unweigh(event.expected.upper, row) },
    ...(afterDeploy && {
      afterDeploy: { ...afterDeploy, before: unweigh(afterDeploy.before), after: unweigh(afterDeploy.after) },
    }),
  };
}
