import { Worker } from 'node:worker_threads';
import { createEventCollection, quote, type EventCollection } from './collectEvents';
import type { ExpandedIcs, ExpandIcs, IcsRequest } from './expandedIcs';
import type { IcsMessage, IcsTask } from './worker';

export interface IcsExpanderOptions {
  /** The thread's module: see worker.ts. */
  entry: string | URL;
  /** Longest time for one event, ms. Default 2 s. */
  eventMs?: number;
  /** Longest time for one calendar, ms. Default 15 s. */
  totalMs?: number;
  /** Events of one calendar that may take longer and are left out; the next ends the reading. Default 3. */
  maxSlowEvents?: number;
}

/**
 * Expands calendars in a thread that is ended where an event takes too long: such an event is left out and reported, and the
 * others are read on. One calendar of an organisation at a time, so that nobody's keep those of others waiting.
 */
export function createIcsExpander({
  entry,
  eventMs = 2000,
  totalMs = 15_000,
  maxSlowEvents = 3,
}: IcsExpanderOptions): ExpandIcs {
  const latest = new Map<number, Promise<unknown>>();

  async function expand(request: IcsRequest): Promise<ExpandedIcs> {
    const collection = createEventCollection();
    const overdue = AbortSignal.timeout(totalMs);
    let first = 0;
    for (let slow = 0; ; slow++) {
      const stuck = await expandFrom({ ...request, first }, { entry, eventMs, overdue, collection });
      if (stuck === undefined) {
        return collection.read();
      }
      if (overdue.aborted) {
        collection.report(
          `The calendar takes longer than ${totalMs / 1000} s; from event ${quote(stuck.name)} on it is not read. Split it over several data sources, or leave out what occurs most often.`
        );
        return collection.read();
      }
      collection.report(
        `Event ${quote(stuck.name)} is left out: its occurrences were not found within ${eventMs / 1000} s. Its rule, or that of its time zone, probably never matches; correct it.`
      );
      if (slow >= maxSlowEvents || stuck.index < 0) {
        collection.report('The rest of the calendar is not read. Correct these events, and save the settings again.');
        return collection.read();
      }
      first = stuck.index + 1;
    }
  }

  return (request, orgId) => {
    const turn = (latest.get(orgId) ?? Promise.resolve()).then(() => expand(request));
    latest.set(
      orgId,
      turn.catch(() => undefined)
    );
    return turn;
  };
}

interface Stuck {
  /** Its place in the text; -1 where no event was reached. */
  index: number;
  name: string;
}

interface ExpandOptions {
  entry: string | URL;
  eventMs: number;
  overdue: AbortSignal;
  collection: EventCollection;
}

/** Resolves when all is read, or with the event that took too long. Rejects where the text is no calendar. */
function expandFrom(task: IcsTask, { entry, eventMs, overdue, collection }: ExpandOptions): Promise<Stuck | undefined> {
  const worker = new Worker(entry);
  let timer: NodeJS.Timeout | undefined;
  return new Promise<Stuck | undefined>((resolve, reject) => {
    let current: Stuck = { index: -1, name: 'calendar' };
    const giveUp = () => resolve(current);
    timer = setTimeout(giveUp, eventMs);
    overdue.addEventListener('abort', giveUp, { once: true });
    worker.on('error', reject);
    worker.on('message', (message: IcsMessage) => {
      if ('done' in message) {
        resolve(undefined);
      } else if ('failed' in message) {
        reject(new Error(message.failed));
      } else if ('expanded' in message) {
        collection.add(message.expanded);
      } else {
        current = message;
        timer?.refresh();
      }
    });
    worker.on('exit', () => reject(new Error('its thread ended')));
    worker.postMessage(task);
  }).finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
