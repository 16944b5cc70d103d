import { engineVersion } from '../../engine';
import { createTextNotice, type Notice } from '../../texts';

/** Says so where a query was written for another version of the engine than the one that answers. */
export function noticeOtherEngine(written: unknown): Notice[] {
  return Number.isInteger(written) && written !== engineVersion
    ? [createTextNotice('info', 'query.engine-differs', { written: Number(written), current: engineVersion })]
    : [];
}
