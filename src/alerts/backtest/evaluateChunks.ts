import type { TimeRange } from '../../engine';
import { renderError } from '../../texts';
import type { EvaluableRule } from './evaluate/evaluableRule';
import { joinEvaluations, type Evaluations } from './evaluate/evaluations';
import { evaluationTimes } from './evaluate/evaluationTimes';
import { splitRange } from './splitRange';

/** How the evaluations of one rule are reached, over a range of at most `maxChunkMs`. */
export interface ChunkTransport {
  evaluate: (range: TimeRange) => Promise<Evaluations[]>;
  signal?: AbortSignal;
  /** Receives the share of the work that is done, (0, 1]. */
  onProgress?: (share: number) => void;
}

/**
 * The evaluations of a rule over a range of any length (ms), fetched in chunks one after the other. A chunk that fails is
 * marked as that: it is no time without data. Whoever fails for the first chunk or twice in a row is not asked on.
 * @throws what the transport throws for the first chunk or twice in a row, and the signal's reason where it is aborted.
 */
export async function evaluateChunks(
  rule: EvaluableRule,
  range: TimeRange,
  { evaluate, onProgress, signal }: ChunkTransport
): Promise<Evaluations[]> {
  const chunks = splitRange(range);
  const results: Evaluations[][] = [];
  let isTrusted = false;
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    try {
      results.push(await evaluate(chunk));
      isTrusted = true;
    } catch (error) {
      signal?.throwIfAborted();
      if (!isTrusted) {
        throw error;
      }
      isTrusted = false;
      results.push(failChunk(rule, chunk, renderError(error)));
    }
    onProgress?.(results.length / chunks.length);
  }
  return joinEvaluations(results);
}

function failChunk({ timing, parts }: EvaluableRule, chunk: TimeRange, message: string): Evaluations[] {
  const times = evaluationTimes(timing, chunk);
  const failed = [{ from: times.start, to: times.start + times.count * times.interval, message }];
  return parts.map(({ name }) => ({ part: name, ...times, series: [], failed }));
}
