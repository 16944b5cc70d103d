import { minute } from '../../engine';
import { findEnd, type Trouble } from '../trouble';
import { createIdentities } from './identifyAlert';

/** Two sources see an alert begin at most so far apart, ms: both have an interval of evaluation, and a query a step. */
const maxApart = 5 * minute;

/** A trouble that is kept, with which alert of each source it is. */
interface Kept {
  trouble: Trouble;
  sides: Map<Trouble['origin'], string>;
}

/** The troubles, each once: the same alert from several sources, or again at once, is one, from the first beginning to the last end. */
export function dropRepeated(troubles: readonly Trouble[]): Trouble[] {
  const { identify, identifyAcross } = createIdentities(troubles);
  const latest = new Map<string, Kept>();
  const latestAcross = new Map<string, Kept>();
  const ids = new Set<string>();
  const kept: Kept[] = [];
  for (const one of [...troubles].sort((a, b) => a.start - b.start)) {
    if (ids.has(one.id)) {
      continue;
    }
    ids.add(one.id);
    const [key, across] = [identify(one), identifyAcross(one)];
    const known = findKnown(one, { key, same: latest.get(key), across: latestAcross.get(across) });
    const own = known ?? { trouble: one, sides: new Map() };
    if (known) {
      known.trouble = join(known.trouble, one);
    } else {
      kept.push(own);
    }
    own.sides.set(one.origin, key);
    latest.set(key, own);
    latestAcross.set(across, own);
  }
  return kept.map(({ trouble }) => trouble);
}

/** The same alert; or else that of another source, where it is not another one of this source already. */
function findKnown(
  one: Trouble,
  { key, same, across }: { key: string; same: Kept | undefined; across: Kept | undefined }
): Kept | undefined {
  if (same && isSame(same.trouble, one)) {
    return same;
  }
  const isFree = across && (across.sides.get(one.origin) ?? key) === key;
  return isFree && isSame(across.trouble, one) ? across : undefined;
}

function isSame(first: Trouble, second: Trouble): boolean {
  return second.start - first.start <= maxApart || second.start < findEnd(first);
}

function join(first: Trouble, second: Trouble): Trouble {
  const end = Math.max(findEnd(first), findEnd(second));
  const link = first.link ?? second.link;
  const rule = first.rule ?? second.rule;
  return {
    ...first,
    // Series have no summary, but the name alone.
    title: first.title === first.signal ? second.title : first.title,
    services: first.services.length > 0 ? first.services : second.services,
    end: Number.isFinite(end) ? end : undefined,
    ...(link !== undefined && { link }),
    ...(rule !== undefined && { rule }),
  };
}
