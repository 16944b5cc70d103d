import type { SignalKind, SignalRule } from '../../insight';
import { fillingKinds } from '../settings/capacitySettings';

/** Kinds that are looked at, those with most to say first. */
const kinds: readonly SignalKind[] = [...fillingKinds.filter((kind) => kind !== 'queue'), 'queue', 'duration'];
/** What fills for good: its growth, not its level, follows the load. */
const stocks: ReadonlySet<SignalKind> = new Set<SignalKind>(['disk', 'volume', 'certificate']);
/** Of what services use, that of their node is the sum. */
const summed: ReadonlySet<SignalKind> = new Set<SignalKind>(['cpu', 'memory']);

/** Whether a signal is of capacity; 0 for the kinds with most to say. */
export function rankKind(kind: SignalKind): number | undefined {
  const rank = kinds.indexOf(kind);
  return rank < 0 ? undefined : rank;
}

/** Whether what is used stays used, whatever the load does. */
export function isStock(kind: SignalKind): boolean {
  return stocks.has(kind);
}

/** Whether what a node uses is the sum of what its services use. */
export function isSummed(kind: SignalKind): boolean {
  return summed.has(kind);
}

/** Whether it is an amount in the unit that nodes add up, not a share of a limit. */
export function isAmount({ unit, limit }: Pick<SignalRule, 'unit' | 'limit'>): boolean {
  return limit === undefined && unit !== 'percentunit';
}
