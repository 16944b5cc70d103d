import type { SignalKind } from '../../../src/insight';

/** What a recorded metric is watched as. */
export interface Classified {
  kind: SignalKind;
  /** The value as it is watched: a share of successes becomes one of failures. */
  convert(value: number): number;
}

const same = (value: number) => value;

/** By the words of its name; the first that fits holds. Shares of successes are in percent in all sets at hand. */
const patterns: Array<[pattern: RegExp, kind: SignalKind | undefined, convert?: Classified['convert']]> = [
  // Of several quantiles one is enough, and limits never move.
  [/p50|p90|p95|_50|limit|node|usagerate|memoryusagerate/i, undefined],
  [/availability|success/i, 'errors', (value) => 1 - value / 100],
  [/error|fail|exception/i, 'errors'],
  [/latency|duration|responsetime|delay/i, 'duration'],
  [/workload|request|ops|qps|\brps\b|\bcalls?\b|^load/i, 'rate'],
  [/cpu/i, 'cpu'],
  [/mem/i, 'memory'],
  [/disk|filesystem/i, 'disk'],
];

/** The kind of signal that a metric of a recording is; undefined for what a page on health has no kind for. */
export function classifySignal(name: string): Classified | undefined {
  const found = patterns.find(([pattern]) => pattern.test(name));
  return found?.[1] && { kind: found[1], convert: found[2] ?? same };
}
