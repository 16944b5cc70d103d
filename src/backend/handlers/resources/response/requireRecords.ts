import type { RecordStore } from '../../../../incidents';
import type { QueryRunDeps } from '../../../../registry';
import { createMessage } from '../../../../texts';
import { HttpError } from '../httpError';

/** Where responses are recorded. @throws HttpError where nothing can be: then nothing is done either. */
export function requireRecords({ grafana }: Pick<QueryRunDeps, 'grafana'>): RecordStore {
  if (!grafana) {
    const reason = createMessage('response.no-token', {});
    throw new HttpError(409, createMessage('response.no-store', { reason }));
  }
  return grafana.records;
}
