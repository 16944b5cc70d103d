import type { CallRatio } from './callRatio';
import { drawCount } from './measureCalls';

/** How the load of a service grows, as a part of what it is: 0.3 = 30 % more. */
export interface LoadGrowth {
  service: string;
  point: number;
  /** The same with ratios drawn anew. */
  drawn: Float64Array;
  /** Services along which the largest part of it comes, whoever grows first in front. */
  path: string[];
}

/** What is supposed: by how much requests of each service grow, as a part of what they are. */
export type GivenGrowth = ReadonlyMap<string, number>;

/** Calls that are followed: each adds less than the one before, since no more than all requests of a service come from its callers. */
const maxHops = 32;
/** Growth that is not worth following. */
const minGrowth = 1e-6;

/**
 * The growth of every service that more requests of some lead to, by the part of its requests that each caller makes; what flows back into
 * a service that grows by itself is part of that. With services in no order.
 */
export function spreadGrowth(growth: GivenGrowth, ratios: readonly CallRatio[]): LoadGrowth[] {
  const found = new Map<string, LoadGrowth>();
  const calls = indexCallers(ratios);
  const strongest = new Map<string, number>();
  growth.forEach((share, origin) => {
    const { grown, before } = follow({ origin, share }, calls, (ratio) => ratio.share);
    const drawn = Array.from(
      { length: drawCount },
      (_, draw) => follow({ origin, share }, calls, ({ shares }) => shares[draw]).grown
    );
    grown.forEach((point, service) => {
      const known = found.get(service);
      const isStrongest = Math.abs(point) > (strongest.get(service) ?? 0);
      strongest.set(service, Math.max(Math.abs(point), strongest.get(service) ?? 0));
      found.set(service, {
        service,
        point: point + (known?.point ?? 0),
        drawn: Float64Array.from(drawn, (one, i) => (one.get(service) ?? 0) + (known?.drawn[i] ?? 0)),
        path: isStrongest || !known ? listPath(service, before) : known.path,
      });
    });
  });
  return [...found.values()];
}

interface Spread {
  grown: Map<string, number>;
  /** From whom the largest part comes. */
  before: Map<string, string>;
}

function follow(
  { origin, share }: { origin: string; share: number },
  calls: ReadonlyMap<string, CallRatio[]>,
  weigh: (ratio: CallRatio) => number
): Spread {
  const grown = new Map([[origin, share]]);
  const before = new Map<string, string>();
  const largest = new Map<string, number>();
  let latest = new Map(grown);
  for (let hop = 0; hop < maxHops && latest.size > 0; hop++) {
    const next = new Map<string, number>();
    latest.forEach((grownBy, caller) =>
      calls.get(caller)?.forEach((ratio) => {
        const added = grownBy * weigh(ratio);
        if (ratio.callee === origin || Math.abs(added) < minGrowth) {
          return;
        }
        next.set(ratio.callee, (next.get(ratio.callee) ?? 0) + added);
        if (Math.abs(added) > (largest.get(ratio.callee) ?? 0)) {
          largest.set(ratio.callee, Math.abs(added));
          before.set(ratio.callee, caller);
        }
      })
    );
    next.forEach((added, service) => grown.set(service, (grown.get(service) ?? 0) + added));
    latest = next;
  }
  return { grown, before };
}

function listPath(service: string, before: ReadonlyMap<string, string>): string[] {
  const path = [service];
  for (let at = before.get(service); at !== undefined && !path.includes(at); at = before.get(at)) {
    path.unshift(at);
  }
  return path;
}

function indexCallers(ratios: readonly CallRatio[]): Map<string, CallRatio[]> {
  const calls = new Map<string, CallRatio[]>();
  ratios.forEach((ratio) => calls.set(ratio.caller, [...(calls.get(ratio.caller) ?? []), ratio]));
  return calls;
}
