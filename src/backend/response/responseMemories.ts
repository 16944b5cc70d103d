import { day, minute } from '../../engine';
import { createEpisodeMemory, type ResponseAccess } from '../../response';

/** Evaluations are shared for so long, ms. */
const sharedFor = 5_000;
const maxShared = 200;
const maxScopes = 100;
/** What could not be computed is tried again after so long, ms. */
const retryAfter = 10 * minute;

/** What a process keeps of the responses of one data source. */
export type ResponseMemory = Pick<ResponseAccess, 'memory' | 'share' | 'remember'>;

/** Memories of the responses of all data sources, by whose they are. */
export interface ResponseMemories {
  open(scope: string): ResponseMemory;
  /** Lets go of what evaluations of a data source share: something was done since. */
  forget(scope: string): void;
}

/** Memories that forget the data source that was used longest ago. */
export function createResponseMemories(now: () => number): ResponseMemories {
  const memories = new Map<string, ResponseMemory & { forget(): void }>();
  return {
    open(scope) {
      const known = memories.get(scope) ?? createMemory(now);
      memories.delete(scope);
      memories.set(scope, known);
      dropOldest(memories, maxScopes);
      return known;
    },
    forget: (scope) => memories.get(scope)?.forget(),
  };
}

function dropOldest(map: Map<string, unknown>, max: number): void {
  const [oldest] = map.keys();
  if (map.size > max && oldest !== undefined) {
    map.delete(oldest);
  }
}

function createMemory(now: () => number): ResponseMemory & { forget(): void } {
  const shared = new Map<string, { at: number; value: Promise<unknown> }>();
  const remembered = new Map<string, { value?: unknown; due: number }>();
  return {
    memory: createEpisodeMemory(),
    forget: () => shared.clear(),
    share<Value>(key: string, evaluate: () => Promise<Value>): Promise<Value> {
      const known = shared.get(key);
      if (known && now() - known.at < sharedFor) {
        return known.value as Promise<Value>;
      }
      const value = evaluate();
      shared.delete(key);
      shared.set(key, { at: now(), value });
      dropOldest(shared, maxShared);
      value.catch(() => shared.delete(key));
      return value;
    },
    remember<Value>(key: string, compute: () => Promise<Value>): Value | undefined {
      const known = remembered.get(key);
      if (!known || now() >= known.due) {
        const entry = { value: known?.value, due: now() + day };
        remembered.set(key, entry);
        dropOldest(remembered, maxShared);
        compute().then(
          (value) => (entry.value = value),
          () => (entry.due = now() + retryAfter)
        );
      }
      return remembered.get(key)?.value as Value | undefined;
    },
  };
}
