import type { Silence } from '../../incidents';
import { createMessage, describeError, type Message } from '../../texts';
import type { ResponseFacts } from '../records/facts';
import { readRecords, toFacts } from '../records/readFacts';
import type { ResponseRecord } from '../records/responseRecord';
import type { ResponseRunDeps } from './responseDeps';

/** What is recorded, and silenced; absent where that cannot be read. */
export interface Surroundings {
  facts?: ResponseFacts;
  records?: ResponseRecord[];
  silences?: Silence[];
}

/** Reads records and silences. What fails is reported: then nothing is handed over. */
export async function readSurroundings(
  now: number,
  { grafana, signal }: Pick<ResponseRunDeps, 'grafana' | 'signal'>,
  report: (notice: Message) => void
): Promise<Surroundings> {
  if (!grafana) {
    report(createMessage('response.observes-alone', { reason: createMessage('response.no-token', {}) }));
    return {};
  }
  const [read, silences] = await Promise.allSettled([readRecords(grafana.records, now), grafana.listSilences()]);
  signal.throwIfAborted();
  if (read.status === 'rejected') {
    report(createMessage('response.observes-alone', { reason: describeError(read.reason) }));
  }
  if (silences.status === 'rejected') {
    report(createMessage('response.silences-failed', { reason: describeError(silences.reason) }));
  }
  return {
    ...(read.status === 'fulfilled' && { facts: toFacts(read.value), records: read.value.records }),
    ...(silences.status === 'fulfilled' && { silences: silences.value }),
  };
}
