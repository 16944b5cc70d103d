import type { Compute } from '../../pipeline';
import type { Pool } from './pool';

/** The pipeline's view of a pool. */
export function computeOn(pool: Pool): Compute {
  return {
    forecast: (series, options, signal) => pool.run({ kind: 'forecast', series, options }, signal),
    anomalies: (series, options, signal) => pool.run({ kind: 'anomalies', series, options }, signal),
  };
}
