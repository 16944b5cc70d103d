import { anomalyKindNumbers, type Evidence } from '../evidence/evidence';
import { findNewestRow } from '../evidence/findNewestRow';
import { getValue } from '../engineTask';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import type { AnomalyResults } from './anomalyPieces';

/** The newest anomalous row of the range with what was expected then, and the event that it belongs to; else the newest row. */
export function measureAnomaly({ plan }: LayoutContext, one: AnsweredSeries<AnomalyResults>): Evidence {
  const anomalies = getValue(one.results.anomalies);
  const { start, step, values } = one.history.series;
  const first = Math.max(0, Math.round((plan.from - start) / step));
  const isAnomalous = (row: number) => anomalies?.flag[row] === 1;
  const flagged = findNewestRow(values, first, isAnomalous);
  const row = flagged ?? findNewestRow(values, first, (at) => Number.isFinite(values[at]));
  if (!anomalies || row === undefined) {
    return {};
  }
  const { expected, lower, upper, events } = anomalies;
  const time = start + row * step;
  const event = flagged === undefined ? undefined : events.find((each) => each.start <= time && time <= each.end);
  return {
    observed: values[row],
    expected: expected[row],
    lower: lower[row],
    upper: upper[row],
    ...(event && { since: event.start / 1000, kind: anomalyKindNumbers.indexOf(event.kind) + 1 }),
  };
}
