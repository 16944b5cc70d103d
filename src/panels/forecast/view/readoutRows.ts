import { formattedValueToString } from '@grafana/data';
import type { Aligned } from './alignSeries';
import type { DescribedEvent } from '../../../engine';
import type { ChartSeries } from './chartSeries';
import { remarkDoubt } from './doubt';

/** What the cursor stands on of one series, written out; empty texts where there is nothing. */
export interface ReadoutRow {
  name: string;
  value: string;
  forecast: string;
  band: string;
  isAnomalous: boolean;
  /** The event that the time lies in. */
  event?: DescribedEvent;
  /** A value of this series, written out. */
  write(value: number): string;
}

/** More rows than this hide the chart. */
export const mostRows = 12;

/** The rows at one time of the aligned data; series without anything there are left out. */
export function readoutRows({ data, lines }: Aligned, series: readonly ChartSeries[], index: number): ReadoutRow[] {
  const time = data[0][index];
  const at = (place: number, role: string): number | null | undefined => {
    const column = lines.findIndex((line) => line.series === place && line.role === role);
    return column < 0 ? undefined : data[column + 1][index];
  };
  return series.flatMap((one, place): ReadoutRow[] => {
    const write = (value: number) => writeValue(one, value);
    const written = (role: string) => {
      const value = at(place, role);
      return value === null || value === undefined ? '' : write(value);
    };
    const [value, point, lower, upper] = ['value', 'forecast', 'lower', 'upper'].map(written);
    const forecast = point === '' ? '' : remarkDoubt(point, one);
    const band = lower !== '' && upper !== '' ? `${lower} – ${upper}` : '';
    const isAnomalous = typeof at(place, 'anomaly') === 'number';
    const event = one.events.find(({ start, end }) => time >= start && time <= end);
    return value + forecast + band === '' ? [] : [{ name: one.name, value, forecast, band, isAnomalous, event, write }];
  });
}

/** A value as the field config says. */
export function writeValue({ field }: ChartSeries, value: number): string {
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}
