import { createHmac, randomBytes } from 'node:crypto';
import type { Series } from '../../../engine';

/** Gives each text with the series behind it a name of its own. */
export type HashSeries = (prefix: string, series: readonly Series[]) => string;

/**
 * Names by HMAC-SHA256 with a key of this process: equal for an equal text and series, and for others never, also not for
 * series that somebody made to meet the name of another one (whoever queries may choose values).
 */
export function createSeriesHash(key: Uint8Array = randomBytes(32)): HashSeries {
  return (prefix, series) => {
    const hmac = createHmac('sha256', key).update(`${prefix.length} ${prefix}`);
    for (const { start, step, values } of series) {
      hmac.update(` ${start} ${step} ${values.length} `);
      hmac.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    }
    return hmac.digest('base64url');
  };
}
