import type { Finding } from '../check/check';
import { grade, type Details } from '../check/findings';
import { passShare } from '../check/weights';
import type { Message } from '../../texts';

/** What was found of a share that will do from `target` on: all of that is passed, and less counts in proportion. */
export function gradeAgainst(
  { share, target }: { share: number; target: number },
  found: Message,
  details: Details = {}
): Finding {
  return grade(share >= target ? 1 : Math.min(passShare - 0.01, share / target), found, details);
}
