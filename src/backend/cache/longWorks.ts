import { minute } from '../../engine';
import type { Followed, LongWork, Progress, Report } from '../../queries';
import { createFairTurns } from './fairTurns';

/** Long work of a process, by whose it is. */
export interface LongWorks {
  /** `open` gives what work runs with; its signal aborts where the work takes too long. */
  open<Deps>(scope: string, open: (signal: AbortSignal) => Deps): LongWork<Deps>;
}

interface Entry {
  value?: unknown;
  finished?: number;
  progress?: Progress;
  failure?: { is: unknown };
  /** Ends with the work that is under way. */
  ended?: Promise<void>;
}

const defaultWait = 1_500;
/** Of all data sources together; the ones asked for longest ago are forgotten. */
const maxEntries = 64;
/** Works at the same time; others wait for their turn. */
const maxRunning = 2;
/** Work that takes longer is given up. */
const maxDuration = 30 * minute;

/** No work yet; `now` is the present in ms. */
export function createLongWorks({ now, duration = maxDuration }: { now: () => number; duration?: number }): LongWorks {
  const entries = new Map<string, Entry>();
  const turns = createFairTurns(maxRunning);

  function find(key: string): Entry {
    const entry = entries.get(key) ?? {};
    entries.delete(key);
    entries.set(key, entry);
    forgetOldest(entries);
    return entry;
  }

  async function run<Deps, Value>(
    entry: Entry,
    { scope, open, work }: { scope: string; open: (signal: AbortSignal) => Deps; work: Work<Deps, Value> }
  ): Promise<void> {
    entry.progress = { done: 0, total: 1 };
    const release = await turns.wait(scope);
    try {
      const report: Report<Value> = (progress, partial) => {
        entry.progress = progress;
        if (partial !== undefined && entry.finished === undefined) {
          entry.value = partial;
        }
      };
      const value = await work(open(AbortSignal.timeout(duration)), report);
      Object.assign(entry, { value, finished: now() });
    } catch (failure) {
      entry.failure = { is: failure };
    } finally {
      release();
      entry.progress = undefined;
      entry.ended = undefined;
    }
  }

  return {
    open: (scope, open) => ({
      async follow<Value>(
        name: string,
        work: Work<ReturnType<typeof open>, Value>,
        { lifetime, wait = defaultWait }: { lifetime: number; wait?: number }
      ): Promise<Followed<Value>> {
        const entry = find(`${scope} ${name}`);
        const isFresh = entry.finished !== undefined && now() - entry.finished < lifetime;
        if (!isFresh && !entry.ended && !entry.failure) {
          entry.ended = run(entry, { scope, open, work });
        }
        if (entry.ended) {
          await Promise.race([entry.ended, rest(wait)]);
        }
        const { failure, value, finished, progress } = entry;
        if (failure) {
          entry.failure = undefined;
          throw failure.is;
        }
        return { value: value as Value | undefined, finished, progress };
      },
    }),
  };
}

type Work<Deps, Value> = (deps: Deps, report: Report<Value>) => Promise<Value>;

function forgetOldest(entries: Map<string, Entry>): void {
  for (const [key, { ended }] of entries) {
    if (entries.size <= maxEntries) {
      return;
    }
    if (!ended) {
      entries.delete(key);
    }
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
