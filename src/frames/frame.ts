import type { Notice } from '../engine';

/** Grafana's field config, as much of it as results use. */
export interface FieldConfig {
  displayNameFromDS?: string;
  unit?: string;
  decimals?: number;
  min?: number;
  max?: number;
  /** Expected distance of rows, ms. */
  interval?: number;
  color?: { mode: string; fixedColor?: string };
  custom?: Record<string, unknown>;
}

/** One column of a frame: time fields hold ms; NaN in a number field is sent as null. */
export type FrameField =
  | FieldOf<'time', Float64Array>
  | FieldOf<'number', Float64Array>
  | FieldOf<'string', string[]>
  | FieldOf<'boolean', boolean[]>;

export interface FieldOf<Type extends string, Values> {
  name: string;
  type: Type;
  values: Values;
  labels?: Record<string, string>;
  config?: FieldConfig;
}

/** Grafana's frame meta, as much of it as results use. */
export interface FrameMeta {
  type?: 'timeseries-multi' | 'timeseries-wide' | 'numeric-multi' | 'numeric-long';
  typeVersion?: [number, number];
  notices?: Array<{ severity: Notice['severity'] | 'error'; text: string }>;
  custom?: Record<string, unknown>;
  executedQueryString?: string;
  dataTopic?: 'annotations';
  preferredVisualisationType?: 'graph' | 'table';
}

/** A table of equally long fields: the browser makes a data frame of it, the backend an Arrow file. */
export interface Frame {
  name: string;
  refId?: string;
  fields: FrameField[];
  meta?: FrameMeta;
}
