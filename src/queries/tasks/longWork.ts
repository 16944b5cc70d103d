import type { Message } from '../../texts';

/** How far work has come. */
export interface Progress {
  /** Steps, 0 <= done <= total. */
  done: number;
  total: number;
  /** What is done at present. */
  doing?: Message;
}

/** What is known of work at a time. */
export interface Followed<Value> {
  /** The newest finished value, or else what there is so far; absent where there is nothing yet. */
  value?: Value;
  /** When the value was finished, ms; absent where it is not whole yet. */
  finished?: number;
  /** Absent where nothing is under way. */
  progress?: Progress;
}

/** Says how far work has come, and what of its value there is already. */
export type Report<Value> = (progress: Progress, partial?: Value) => void;

/** Work that takes longer than a query may: it goes on when its call was answered, behind all that is urgent. */
export interface LongWork<Deps> {
  /**
   * What is known of the work of this key after at most `wait` ms (default 1,500); begins it where nobody has, or where its
   * value is older than `lifetime` ms. It is given deps of its own.
   * @throws what the work threw; the next call begins it anew.
   */
  follow<Value>(
    key: string,
    work: (deps: Deps, report: Report<Value>) => Promise<Value>,
    options: { lifetime: number; wait?: number }
  ): Promise<Followed<Value>>;
}

/** Where long work can be followed. */
export interface LongWorkDeps<Deps> {
  longWork: LongWork<Deps>;
}

/** Work that is waited for, for those who have the time: a command line, a benchmark. `onProgress` is told how far it is. */
export function createAwaitedWork<Deps>(
  open: () => Deps,
  { now, onProgress = () => undefined }: { now: () => number; onProgress?: (progress: Progress) => void }
): LongWork<Deps> {
  return {
    follow: async (_, work) => ({ value: await work(open(), onProgress), finished: now() }),
  };
}
