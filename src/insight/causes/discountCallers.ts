import type { SignalKind } from '../discovery/rules/signalRule';
import type { Dependency } from './causeRanking';
import type { Evidence } from './evidence';

/**
 * What a failing callee does to its callers; it does not use up their memory. No recording that this was chosen on has queues or
 * lines of errors: that they are carried, too, is by reasoning.
 */
const carriedKinds: ReadonlySet<SignalKind | undefined> = new Set([
  'duration',
  'errors',
  'rate',
  'queue',
  'lag',
  'logErrors',
]);
/** By so much a callee that departs as much explains its caller's departure. */
const maxDiscount = 0.35;
/** What a callee counts that departs later than its caller by more than a step. */
const laterWeight = 0.5;
/** A callee is named that departs at least by this share of its caller's departure. */
const minNamedShare = 0.5;

/**
 * The evidence per service with what callees explain counting less: latency, errors, rates and queues of a service whose callee departs
 * as much. Unknown, repeated and own dependencies are passed over; circles are no matter, since it goes one call deep.
 */
export function discountCallers<E extends Evidence>(
  services: ReadonlyMap<string, readonly E[]>,
  dependencies: readonly Dependency[]
): Map<string, Array<E & { discounted?: { callee: string } }>> {
  const callees = listCallees(services, dependencies);
  return new Map(
    [...services].map(([service, evidence]) => {
      const carried = evidence.filter(({ kind }) => carriedKinds.has(kind));
      const own = carried.reduce<E | undefined>(
        (most, one) => (one.strength > (most?.strength ?? 0) ? one : most),
        undefined
      );
      const found = own && findExplanation(own, callees.get(service) ?? [], services);
      if (!found) {
        return [service, [...evidence]];
      }
      const factor = 1 - maxDiscount * Math.min(1, found.share) ** 2;
      const discounted = found.share >= minNamedShare ? { discounted: { callee: found.callee } } : {};
      return [
        service,
        evidence.map((one) =>
          carriedKinds.has(one.kind) ? { ...one, strength: factor * one.strength, ...discounted } : one
        ),
      ];
    })
  );
}

/** The callee that departs most, as a share of its caller's departure; undefined where none departs. */
function findExplanation(
  own: Evidence,
  callees: readonly string[],
  services: ReadonlyMap<string, readonly Evidence[]>
): { callee: string; share: number } | undefined {
  let found: { callee: string; share: number } | undefined;
  for (const callee of callees) {
    for (const one of services.get(callee) ?? []) {
      const isLater = (one.onset ?? Infinity) > (own.onset ?? Infinity) + Math.max(one.step, own.step);
      const share = ((isLater ? laterWeight : 1) * one.strength) / own.strength;
      found = share > (found?.share ?? 0) ? { callee, share } : found;
    }
  }
  return found;
}

/** The known services that each one calls, by name, each once, never itself. */
function listCallees(
  services: ReadonlyMap<string, unknown>,
  dependencies: readonly Dependency[]
): Map<string, string[]> {
  const callees = new Map<string, Set<string>>();
  for (const { caller, callee } of dependencies) {
    if (caller !== callee && services.has(caller) && services.has(callee)) {
      callees.set(caller, (callees.get(caller) ?? new Set()).add(callee));
    }
  }
  return new Map([...callees].map(([caller, all]) => [caller, [...all].sort()]));
}
