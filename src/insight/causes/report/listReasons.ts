import { minute } from '../../../engine';
import { createMessage, type Message } from '../../../texts';
import { isKnown, type DescribedCause, type DescribedEvidence } from './describedCause';
import { describeEvidence, nameSignal } from './describeEvidence';
import { isTelling, listTelling } from './listSuspects';

/** Further signals say little more. */
const maxReasons = 4;
/** What is fewer usual spreads away is within the usual range. */
const usualSpreads = 3;
/** What began less than this later may have begun at the same time. */
const minLag = 2 * minute;

/** What speaks for a service as the cause: its most telling signals, a new version, and what its logs say anew. */
export function listReasonsFor({ evidence, change, newPatterns = [] }: DescribedCause): Message[] {
  const deployed = change && createMessage('cause.deployed', { time: { time: change.time } });
  const telling = listTelling(evidence).slice(0, maxReasons);
  const said = newPatterns.map(({ text, since }) =>
    createMessage('cause.new-pattern', { time: { time: since }, pattern: text })
  );
  return [...(deployed ? [deployed] : []), ...telling.map(describeEvidence), ...said];
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
