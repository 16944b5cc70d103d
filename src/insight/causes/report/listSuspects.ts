import {
  isKnown,
  type DescribedCause,
  type DescribedEvidence,
  type DescribedRanking,
  type Ranked,
} from './describedCause';

/** Services that score at least this share of the first are named with it, or shown. */
const minNamedShare = 0.5;
const minSuspectShare = 0.25;
/** So does a signal that is this part of the most telling one. */
const minTellingShare = 0.25;
const maxNamed = 3;
const maxSuspects = 5;

/**
 * The services that the verdict speaks of, most suspect first; none where nothing stands out. Of several, those that score at
 * least half as much as the first, and are not explained by one that scores more.
 */
export function listNamed({ verdict, services }: DescribedRanking): string[] {
  const most = { clear: 1, 'one of several': maxNamed, 'nothing stands out': 0 }[verdict];
  const higher = new Set<string>();
  const likely = services.filter((one) => {
    const isExplained = one.evidence.some((some) => isTelling(some) && higher.has(some.discounted?.callee ?? ''));
    higher.add(one.service);
    return hasShare(one, services[0], minNamedShare) && !isExplained;
  });
  return likely.slice(0, most).map(({ service }) => service);
}

/**
 * The first five services that plainly depart and score at least a quarter of the first; none where nothing stands out. The
 * others are hardly unusual.
 */
export function listSuspects<Cause extends DescribedCause>({ verdict, services }: Ranked<Cause>): Cause[] {
  const suspects = services.filter(
    (one) => hasShare(one, services[0], minSuspectShare) && one.evidence.some(isTelling)
  );
  return verdict === 'nothing stands out' ? [] : suspects.slice(0, maxSuspects);
}

function hasShare({ score }: DescribedCause, first: DescribedCause, share: number): boolean {
  return (score ?? 0) > 0 && (score ?? 0) >= share * (first.score ?? 0);
}

/** What plainly departs from its past, less what is a small part of the most telling. */
export function listTelling<Some extends Pick<DescribedEvidence, 'strength' | 'onset'>>(
  evidence: readonly Some[]
): Some[] {
  const telling = evidence.filter(isTelling);
  const most = Math.max(...telling.map(({ strength }) => strength ?? 0));
  return telling.filter(({ strength }) => (strength ?? 0) >= minTellingShare * most);
}

/** Whether it plainly departs from its past: what goes up and down as ever tells nothing. */
export function isTelling({ strength, onset }: Pick<DescribedEvidence, 'strength' | 'onset'>): boolean {
  return (strength ?? 0) > 0 && isKnown(onset);
}
