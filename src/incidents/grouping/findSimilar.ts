import type { Incident } from '../incident';
import { troubleTraits, type TroubleKind } from '../trouble';

/** An earlier incident, and how much of it is alike, in (0, 1]. */
export interface SimilarIncident {
  incident: Incident;
  similarity: number;
}

/** Less alike is not alike. */
const minSimilarity = 0.3;
/** More are not listed. */
const maxSimilar = 10;

/**
 * Earlier incidents that hit the same services with the same signals, the most alike first, then the newest; at most ten. Alike is
 * what both have of all that either has, of services and of the signals at them, in equal parts. Of those that began before
 * `anomaliesFrom` (ms), only alerts are known, and alerts alone are compared.
 */
export function findSimilar(
  incident: Incident,
  earlier: readonly Incident[],
  { anomaliesFrom = -Infinity }: { anomaliesFrom?: number } = {}
): SimilarIncident[] {
  const [own, ownAlerts] = [listTraits(incident), listTraits(incident, 'alert')];
  return earlier
    .filter(({ id, start }) => id !== incident.id && start < incident.start)
    .map((one) => ({
      incident: one,
      similarity:
        one.start < anomaliesFrom ? compare(ownAlerts, listTraits(one, 'alert')) : compare(own, listTraits(one)),
    }))
    .filter(({ similarity }) => similarity >= minSimilarity)
    .sort((a, b) => b.similarity - a.similarity || b.incident.start - a.incident.start)
    .slice(0, maxSimilar);
}

interface Traits {
  services: ReadonlySet<string>;
  signals: ReadonlySet<string>;
}

function listTraits({ troubles }: Incident, only?: TroubleKind): Traits {
  const signs = troubles.filter(({ kind }) => (only === undefined ? troubleTraits[kind].begins : kind === only));
  return {
    services: new Set(signs.flatMap(({ services }) => services)),
    signals: new Set(signs.map(({ signal = '', services: [service = ''] }) => JSON.stringify([service, signal]))),
  };
}

function compare(a: Traits, b: Traits): number {
  return (share(a.services, b.services) + share(a.signals, b.signals)) / 2;
}

/** What both have of all that either has (Jaccard, 1901); 0 where neither has any. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both === 0 ? 0 : both / (a.size + b.size - both);
}
