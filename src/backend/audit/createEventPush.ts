import { errorMessage } from '../../engine';
import type { AuditEvent } from '../../audit';
import { SourceError } from '../../queries';
import type { LogStreams } from '../../sources/clients';
import type { Log } from '../log';

/** Where events of a data source are written to. */
export interface PushTarget {
  /** Targets with the same key share a queue. */
  key: string;
  streams: Pick<LogStreams, 'push'>;
}

/** Writes events to Loki in batches, later and without an answer: whatever is audited never waits for it. */
export interface EventPush {
  add(event: AuditEvent, target: PushTarget): void;
  stats(): { queued: number; lost: number };
}

export interface EventPushOptions {
  log: Log;
  /** Resolves after so many ms. */
  wait(ms: number): Promise<void>;
}

/** Events gather for so long before they are sent. */
const batchMs = 1000;
const maxBatch = 100;
/** Events that may wait, of all data sources together. */
const maxQueued = 1000;
/** Waits between attempts, ms. */
const retriesMs = [1000, 2000, 4000, 8000, 16_000];

/** A queue per target; what cannot be written after all attempts is counted as lost, and logged. */
export function createEventPush({ log, wait }: EventPushOptions): EventPush {
  const queues = new Map<string, AuditEvent[]>();
  let queued = 0;
  let lost = 0;

  const lose = (count: number, reason: string) => {
    lost += count;
    log.warn('audit events were not written to Loki', { count, reason });
  };

  async function deliver(batch: AuditEvent[], { streams }: PushTarget): Promise<void> {
    const labels = { job: 'foresight', kind: 'audit', org: String(batch[0].orgId) };
    const lines = batch.map((event) => ({ time: Date.parse(event.time), text: JSON.stringify(event) }));
    for (let attempt = 0; ; attempt++) {
      try {
        await streams.push(labels, lines, new AbortController().signal);
        return;
      } catch (error) {
        if (attempt === retriesMs.length || !mayRecover(error)) {
          lose(batch.length, errorMessage(error));
          return;
        }
        await wait(retriesMs[attempt]);
      }
    }
  }

  async function drain(target: PushTarget, queue: AuditEvent[]): Promise<void> {
    await wait(batchMs);
    while (queue.length > 0) {
      const batch = queue.splice(0, maxBatch);
      await deliver(batch, target);
      queued -= batch.length;
    }
    queues.delete(target.key);
  }

  return {
    add(event, target) {
      if (queued >= maxQueued) {
        lose(1, `${maxQueued} events are waiting`);
        return;
      }
      queued++;
      const known = queues.get(target.key);
      if (known) {
        known.push(event);
        return;
      }
      const queue = [event];
      queues.set(target.key, queue);
      void drain(target, queue);
    },
    stats: () => ({ queued, lost }),
  };
}

/** Whether the same may be written later: not where the request itself is refused. */
function mayRecover(error: unknown): boolean {
  return !(error instanceof SourceError) || error.status === 429 || error.status >= 500;
}
