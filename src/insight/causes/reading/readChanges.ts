import { createMessage, describeError, type Message } from '../../../texts';
import { readVersionStarts } from '../../fleet/deploys/readVersionStarts';
import type { Change } from '../causeRanking';
import type { Reading } from './planReading';
import type { ReadingDeps } from './readSignals';

/** Each service's versions are one query. */
const maxServices = 50;

/**
 * When new versions of the candidates (default: of all services) began to run within the range, oldest first per service; of
 * 50 services at most. Versions that cannot be read give one notice.
 */
export async function readChanges(
  reading: Reading,
  candidates: ReadonlySet<string> | undefined,
  deps: ReadingDeps
): Promise<{ changes: Change[]; notices: Message[] }> {
  const failures: unknown[] = [];
  const services = deps.discovery.services.flatMap(({ name, versions }) =>
    versions !== undefined && candidates?.has(name) !== false ? [{ name, versions }] : []
  );
  const read = await Promise.all(
    services.slice(0, maxServices).map(async ({ name, versions }) => {
      try {
        const times = await readVersionStarts(versions, reading, deps);
        return times.map((time): Change => ({ service: name, time }));
      } catch (error) {
        deps.signal.throwIfAborted();
        failures.push(error);
        return [];
      }
    })
  );
  const notices = failures
    .slice(0, 1)
    .map((error) => createMessage('missing.deploys', { reason: describeError(error) }));
  return { changes: read.flat(), notices };
}
