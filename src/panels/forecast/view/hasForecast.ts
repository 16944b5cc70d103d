import type { DataFrame } from '@grafana/data';

/** True for a series of the Foresight data source that comes with a forecast. */
export function hasForecast({ fields }: DataFrame): boolean {
  return fields.some(({ config }) => config.custom?.foresightRole === 'forecast');
}
