/** How several series are drawn. */
export const layouts = ['overlay', 'multiples'] as const;
export type Layout = (typeof layouts)[number];

export interface ForecastOptions {
  layout: Layout;
  /** The axis goes on to the end of the forecast, whatever the dashboard's range is. */
  showFuture: boolean;
  showAnomalies: boolean;
  showLegend: boolean;
  /** A value not to be reached; null = the first threshold of the field config, if any. */
  limit: number | null;
  /** The side of the limit that is dangerous. */
  crossing: 'above' | 'below';
  /** For series of other data sources: how far ahead, a duration, or 'auto' for a quarter of the range; '' = no forecast. */
  horizon: string;
  coverage: number;
  falseAlarmsPerWeek: number;
}

export const defaultOptions: ForecastOptions = {
  layout: 'overlay',
  showFuture: true,
  showAnomalies: true,
  showLegend: true,
  limit: null,
  crossing: 'above',
  horizon: 'auto',
  coverage: 0.95,
  falseAlarmsPerWeek: 1,
};
