import type { LogAnswer, LogReader, LogRequest } from '../../queries';
import { createLru, type Lru, type Owner } from './lru';

/** Lines younger than this may still come, ms: what was read of them is read again. */
const settleTime = 60_000;
/** What was read of them serves those who ask at the same time, ms. */
const recentLifetime = 20_000;

interface Kept {
  answer: LogAnswer;
  /** ms; Infinity = as long as there is room. */
  until: number;
}

/** Lines of logs that were read, so that later queries over the same times need not read them again. */
export interface LineCache {
  /** A reader whose answers on times that are past are kept for `owner`; `scope` tells them from those of other settings. */
  wrap(reader: LogReader, scope: string, owner: Owner): LogReader;
  shrink(share: number): void;
}

export function createLineCache({ maxBytes, now }: { maxBytes?: number; now: () => number }): LineCache {
  const answers: Lru<Kept> = createLru({
    maxBytes: maxBytes ?? Infinity,
    sizeOf: ({ answer }) => measureAnswer(answer),
  });
  return {
    wrap: (reader, scope, owner) => ({
      hasPatternFilter: (query) => reader.hasPatternFilter(query),
      readVolume: (request) => reader.readVolume(request),
      async readLines(request) {
        const key = createKey(scope, request);
        const known = answers.get(key);
        if (known && known.until > now()) {
          // What was paid for once costs nothing again.
          return { ...known.answer, bytesScanned: known.answer.bytesScanned === undefined ? undefined : 0 };
        }
        const answer = await reader.readLines(request);
        if (!answer.partial) {
          const until = request.to > now() - settleTime ? now() + recentLifetime : Infinity;
          answers.set(key, { answer, until }, owner);
        }
        return answer;
      },
    }),
    shrink: (share) => answers.shrink(share),
  };
}

function createKey(scope: string, { query, from, to, limit }: LogRequest): string {
  return JSON.stringify([scope, query, from, to, limit]);
}

/** Roughly, in bytes: labels of one stream are one object. */
function measureAnswer({ lines }: LogAnswer): number {
  const streams = new Set(lines.map(({ labels }) => labels));
  const labels = [...streams].reduce((sum, one) => sum + 2 * JSON.stringify(one).length, 0);
  return labels + lines.reduce((sum, { text }) => sum + 2 * text.length + 64, 0);
}
