import { createMessage, type Message } from '../../../texts';
import { isKnown, type DescribedRanking } from './describedCause';
import { listNamed } from './listSuspects';

/** What the ranking comes to: that one service stands out, is one of several, or that none does. */
function describeVerdict({ verdict, services }: DescribedRanking): Message {
  const named = listNamed({ verdict, services });
  if (named.length === 0) {
    const hasPast = services.some(({ evidence }) => evidence.some(({ usual }) => isKnown(usual)));
    return hasPast ? createMessage('cause.verdict-nothing', {}) : createMessage('cause.no-past', {});
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
