import type { Field } from '@grafana/data';
import type { DescribedEvent } from '../../../engine';

export type Values = Array<number | null>;

/** A line beside the series itself: what was expected of the past, its level, or a component. */
export interface ExtraLine {
  name: string;
  values: Values;
}

/** One series as it is drawn; all columns are as long as `times`, null where there is nothing. */
export interface ChartSeries {
  name: string;
  /** Says how values are written and coloured. */
  field: Field;
  /** ms, ascending. */
  times: number[];
  value: Values;
  forecast?: Values;
  lower?: Values;
  upper?: Values;
  /** The values that are anomalous. */
  anomaly?: Values;
  lines: ExtraLine[];
  events: DescribedEvent[];
  /** Time of the last observation that was learnt from, ms; undefined where nothing was forecast. */
  cutoff?: number;
  /** Nominal probability of the band, (0, 1). */
  coverage: number;
  /** A limit that comes with the series. */
  limit?: number;
  /** How far the forecast can be trusted, in the engine's words. */
  trust?: string;
  /** What its reader should know. */
  notices: string[];
}
