import { median } from '../../engine';
import { nameGroup, type Evidence } from './evidence';

/** Fewer services have nothing in common. */
const minServices = 4;

/**
 * The evidence per service, less what half of the services with signals of that kind show too, and whether a signal shows no
 * more than that. Strengths stay >= 0.
 */
export function subtractCommon(
  services: ReadonlyMap<string, readonly Evidence[]>
): Map<string, Array<Evidence & { common: boolean }>> {
  const shared = findShared(services);
  return new Map(
    [...services].map(([service, evidence]) => [
      service,
      evidence.map((one) => {
        const common = shared.get(nameGroup(one)) ?? 0;
        return {
          ...one,
          strength: Math.max(0, one.strength - common),
          common: one.strength > 0 && one.strength <= common,
        };
      }),
    ])
  );
}

/** Per kind of signal the median over services of their most telling. */
function findShared(services: ReadonlyMap<string, readonly Evidence[]>): Map<string, number> {
  const strengths = new Map<string, number[]>();
  for (const evidence of services.values()) {
    for (const [group, strength] of findStrongest(evidence)) {
      strengths.set(group, [...(strengths.get(group) ?? []), strength]);
    }
  }
  return new Map([...strengths].map(([group, all]) => [group, all.length < minServices ? 0 : median(all)]));
}

/** A service's strongest departure of each kind. */
export function findStrongest(evidence: readonly Evidence[]): Map<string, number> {
  const strongest = new Map<string, number>();
  for (const one of evidence) {
    const group = nameGroup(one);
    strongest.set(group, Math.max(strongest.get(group) ?? 0, one.strength));
  }
  return strongest;
}
