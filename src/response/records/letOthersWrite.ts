import type { ClaimDeps } from './claim';
import type { ResponseFacts } from './facts';
import { readRecords, toFacts } from './readFacts';

/** Replicas of Grafana evaluate at the same second: each waits as long as its own chance says, ms at most. */
const maxWait = 2_000;

/**
 * What is recorded once other replicas have had their turn: they evaluate at the same second, come to the same, and one record of it is
 * enough. Records that none of them can take back, such as hand-offs, are claimed instead. @throws SourceError
 */
export async function letOthersWrite({ records, now, wait, createId }: ClaimDeps): Promise<ResponseFacts> {
  await wait(spread(createId()) * maxWait);
  return toFacts(await readRecords(records, now()));
}

/** A number of 0 to 1 that a text stands for. */
function spread(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619) >>> 0;
  }
  return hash / 2 ** 32;
}
