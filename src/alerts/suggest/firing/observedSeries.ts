import type { Frame, HistorySeries } from '../../../queries';

/** The series that a backtest's frames show, at the step of the backtest: what was observed, without forecasts. */
export function listObservedSeries(frames: Frame[]): HistorySeries[] {
  return frames.flatMap(({ name, fields }) => {
    const times = fields.find(({ type }) => type === 'time')?.values;
    const value = fields.find((field) => field.name === 'value');
    if (!(times instanceof Float64Array) || !(value?.values instanceof Float64Array) || times.length < 2) {
      return [];
    }
    const series = { start: times[0], step: times[1] - times[0], values: value.values };
    return [{ name, labels: value.labels ?? {}, series, duplicates: 0, irregular: false }];
  });
}
