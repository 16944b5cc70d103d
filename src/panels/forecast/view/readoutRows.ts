import { formattedValueToString } from '@grafana/data';
import type { Aligned } from './alignSeries';
import type { DrawnSeries } from './drawn';

/** What the cursor stands on of one series, written out; empty texts where there is nothing. */
export interface ReadoutRow {
  name: string;
  value: string;
  forecast: string;
  band: string;
  /** Why the value is anomalous. */
  anomaly: string;
}

/** More rows than this hide the chart. */
export const mostRows = 12;

/** The rows at one time of the aligned data; series without anything there are left out. */
export function readoutRows({ data, lines }: Aligned, series: readonly DrawnSeries[], index: number): ReadoutRow[] {
  const time = data[0][index];
  const at = (place: number, role: string): number | null | undefined => {
    const column = lines.findIndex((line) => line.series === place && line.role === role);
    return column < 0 ? undefined : data[column + 1][index];
  };
  return series.flatMap((one, place): ReadoutRow[] => {
    const write = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : writeValue(one, value);
    const [value, forecast] = [write(at(place, 'value')), write(at(place, 'forecast'))];
    const [lower, upper] = [write(at(place, 'lower')), write(at(place, 'upper'))];
    const band = lower !== '' && upper !== '' ? `${lower} – ${upper}` : '';
    const isAnomalous = typeof at(place, 'anomaly') === 'number';
    const event = one.events.find(({ start, end }) => time >= start && time <= end);
    const anomaly = event?.reason ?? (isAnomalous ? '!' : '');
    return value + forecast + band === '' ? [] : [{ name: one.name, value, forecast, band, anomaly }];
  });
}

/** A value as the field config says. */
export function writeValue({ field }: DrawnSeries, value: number): string {
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}
