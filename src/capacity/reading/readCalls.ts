import { createCallReaders, describeUnread } from '../../insight';
import type { Plan } from '../../queries';
import type { Message } from '../../texts';
import type { CapacityDeps } from '../capacityDeps';
import type { MeasuredCalls } from '../flow/callRatio';
import { alignValues, readHistory } from './readSignal';

/** Pairs of services that are followed at most. */
const maxPairs = 2_000;

/** Who calls whom how often: of each pair by the first metric that knows it; pairs that none counts are without a rate. */
export async function readCalls(
  plan: Plan,
  deps: CapacityDeps
): Promise<{ calls: MeasuredCalls[]; notices: Message[] }> {
  const found = new Map<string, MeasuredCalls>();
  const notices: Message[] = [];
  for (const reader of createCallReaders(deps.discovery)) {
    const counted = new Map<string, MeasuredCalls & { rate: Float64Array }>();
    try {
      const { series } = await readHistory({ expr: reader.expr, uid: deps.sources.metrics.uid }, plan, deps);
      series.forEach((one) => {
        const pair = reader.read(one.labels);
        if (pair) {
          addCalls(counted, pair, alignValues(one, plan));
        }
      });
    } catch (error) {
      deps.signal.throwIfAborted();
      notices.push(describeUnread({ kind: 'rate', id: 'calls' }, error));
    }
    counted.forEach((one, key) => (found.has(key) ? undefined : found.set(key, one)));
  }
  deps.discovery.dependencies.forEach((pair) => {
    const key = formatPair(pair);
    if (!found.has(key)) {
      found.set(key, pair);
    }
  });
  return { calls: [...found.values()].slice(0, maxPairs), notices };
}

function addCalls(
  counted: Map<string, MeasuredCalls & { rate: Float64Array }>,
  pair: { caller: string; callee: string },
  values: Float64Array
): void {
  const key = formatPair(pair);
  const known = counted.get(key);
  const add = (one: number, i: number) =>
    Number.isFinite(values[i]) ? (Number.isFinite(one) ? one : 0) + values[i] : one;
  counted.set(key, { ...pair, rate: known ? known.rate.map(add) : values });
}

function formatPair({ caller, callee }: { caller: string; callee: string }): string {
  return JSON.stringify([caller, callee]);
}
