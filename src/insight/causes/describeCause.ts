import { minute } from '../../engine';
import { createMessage, type Message } from '../../texts';
import { signalKinds } from '../discovery/rules/signalRule';
import type { CauseEvidence, CauseVerdict } from './causeRanking';

/** Where JSON brings null for what is not finite, and leaves out what is undefined. */
type AsJson<T> = { [Name in keyof T]: T[Name] extends number | undefined ? number | null | undefined : T[Name] };

/** One signal's departure from its past. */
export interface DescribedEvidence extends AsJson<Omit<CauseEvidence, 'signal'>> {
  signal: string | null;
  /** Grafana's id of its unit. */
  unit?: string;
}

/** What speaks for a service as the cause, and against it. */
export interface DescribedCause {
  service: string;
  score: number | null;
  likelihood?: number | null;
  /** Most telling first. */
  evidence: readonly DescribedEvidence[];
  change?: { time: number };
}

interface Ranked<Cause> {
  verdict: CauseVerdict;
  services: readonly Cause[];
}

/** A ranking as a whole. */
export type DescribedRanking = Ranked<DescribedCause>;

/** Further signals say little more. */
const maxReasons = 4;
/** Services that score at least this share of the first are named with it, or shown. */
const minNamedShare = 0.5;
const minSuspectShare = 0.25;
/** So does a signal that is this part of the most telling one. */
const minTellingShare = 0.25;
const maxNamed = 3;
const maxSuspects = 5;
/** What is fewer usual spreads away is within the usual range. */
const usualSpreads = 3;
/** What began less than this later may have begun at the same time. */
const minLag = 2 * minute;

/** What the ranking comes to: that one service stands out, is one of several, or that none does. */
export function describeVerdict({ verdict, services }: DescribedRanking): Message {
  const named = listNamed({ verdict, services });
  if (named.length === 0) {
    return createMessage('cause.verdict-nothing', {});
  }
  if (verdict === 'clear') {
    return createMessage('cause.verdict-clear', { service: named[0] });
  }
  return named.length === 1
    ? createMessage('cause.verdict-perhaps', { service: named[0] })
    : createMessage('cause.verdict-several', { services: { list: named } });
}

/** The verdict, and how often such a one is right where that is known. */
export function summarizeRanking(ranking: DescribedRanking): Message {
  const verdict = describeVerdict(ranking);
  const named = listNamed(ranking);
  const likelihood = named.length > 0 ? describeLikelihood(ranking.services[0].likelihood) : undefined;
  if (likelihood === undefined) {
    return verdict;
  }
  return createMessage(named.length > 1 ? 'cause.summary-of-first' : 'cause.summary', { verdict, likelihood });
}

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

/** How often a cause that looks so likely is the true one; undefined where no likelihood is known. */
export function describeLikelihood(likelihood: number | null | undefined): Message | undefined {
  const n = isKnown(likelihood) ? Math.round(10 * likelihood) : NaN;
  if (Number.isNaN(n)) {
    return undefined;
  }
  return n < 1
    ? createMessage('cause.hardly-right', {})
    : n > 9
      ? createMessage('cause.nearly-always-right', {})
      : createMessage('cause.right-in', { n });
}

/** What speaks for a service as the cause: its most telling signals, and a new version. */
export function listReasonsFor({ evidence, change }: DescribedCause): Message[] {
  const deployed = change && createMessage('cause.deployed', { time: { time: change.time } });
  const telling = listTelling(evidence).slice(0, maxReasons);
  return [...(deployed ? [deployed] : []), ...telling.map(describeEvidence)];
}

/** What plainly departs from its past, less what is a small part of the most telling. */
export function listTelling<Some extends Pick<DescribedEvidence, 'strength' | 'onset'>>(
  evidence: readonly Some[]
): Some[] {
  const telling = evidence.filter(isTelling);
  const most = Math.max(...telling.map(({ strength }) => strength ?? 0));
  return telling.filter(({ strength }) => (strength ?? 0) >= minTellingShare * most);
}

/**
 * What speaks against it: what others explain or show too, what was so before, that it began later than the most suspect
 * service, `first`, and that nothing departs.
 */
export function listReasonsAgainst(cause: DescribedCause, first: DescribedCause = cause): Message[] {
  const { evidence } = cause;
  if (evidence.every(({ usual }) => !isKnown(usual))) {
    return [createMessage('cause.no-past', {})];
  }
  const weak = evidence.filter(isWeakened).slice(0, maxReasons);
  if (weak.length === 0 && !evidence.some(isTelling)) {
    return [createMessage('cause.no-departure', {})];
  }
  const span = findOnset(cause) - findOnset(first);
  const later = span >= minLag ? [createMessage('cause.later', { span: { span }, service: first.service })] : [];
  return [...later, ...weak.map(describeWeakness)];
}

/** When the first of a cause's signals began; NaN where none did. */
function findOnset({ evidence }: DescribedCause): number {
  const onsets = evidence.filter(isTelling).flatMap(({ onset }) => (isKnown(onset) ? [onset] : []));
  return onsets.length > 0 ? Math.min(...onsets) : NaN;
}

/** Whether it plainly departs from its past: what goes up and down as ever tells nothing. */
export function isTelling({ strength, onset }: Pick<DescribedEvidence, 'strength' | 'onset'>): boolean {
  return (strength ?? 0) > 0 && isKnown(onset);
}

/** Whether it is unusual, and something makes that count less. */
function isWeakened({ onset, strength, deviation, discounted, common, stale }: DescribedEvidence): boolean {
  const isExplained = discounted !== undefined && (strength ?? 0) > 0;
  return stale === true ? Math.abs(deviation ?? 0) > usualSpreads : isKnown(onset) && (common === true || isExplained);
}

function describeWeakness({ signal, discounted, stale }: DescribedEvidence): Message {
  const name = nameSignal(signal ?? '');
  if (stale) {
    return createMessage('cause.was-so-before', { name });
  }
  return discounted
    ? createMessage('cause.explained-by', { name, callee: discounted.callee })
    : createMessage('cause.common', { name });
}

/** By how much a signal departs from its past, and since when. */
export function describeEvidence({ signal, deviation, usual, peak, onset, unit }: DescribedEvidence): Message {
  const name = nameSignal(signal ?? '');
  if (!deviation) {
    return createMessage('evidence.as-usual', { name });
  }
  const values = { name, peak: { figure: peak ?? null, unit }, usual: { figure: usual ?? null, unit } };
  const change = createMessage(deviation > 0 ? 'evidence.rose' : 'evidence.fell', values);
  return isKnown(onset) ? createMessage('evidence.since', { change, time: { time: onset } }) : change;
}

/** 'disk /data' is the kind disk, of the part /data; what begins with no kind is named as it is. */
export function nameSignal(signal: string): Message | string {
  const [first, ...part] = signal.split(' ');
  const kind = signalKinds.find((one) => one === first);
  if (kind === undefined) {
    return signal;
  }
  const name = createMessage(`signal.${kind}`, {});
  return part.length > 0 ? createMessage('signal.part', { name, part: part.join(' ') }) : name;
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
