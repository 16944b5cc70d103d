import { responseTags, readResponseRecord, type ResponseRecord } from '../../../../response';
import type { TimeRange } from '../../../../engine';
import { createMessage } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import { notKnown, tryRead, type Known } from '../../known';

const maxRecords = 2_000;

/** What is recorded of responses in a range. */
export async function readResponseRecords(
  { from, to }: TimeRange,
  { grafana, incidents, signal }: MaturityRunDeps
): Promise<Known<ResponseRecord[]>> {
  if (!grafana) {
    return notKnown(incidents.withheld ?? createMessage('operation.no-grafana', {}));
  }
  return tryRead(signal, async () => {
    const stored = await grafana.records.list({ from, to, tags: responseTags, limit: maxRecords });
    return stored.flatMap((one) => readResponseRecord(one) ?? []);
  });
}
