import type { LogAnswer, LogReader, LogRequest, LogVolume } from '../../../queries';
import { joinNotices, type Notice } from '../../../texts';

/** A reader that sums up what it asked its source for. */
export interface LineCounter {
  readLines(request: Omit<LogRequest, 'signal'>): Promise<LogAnswer>;
  readVolume(request: Omit<LogRequest, 'signal' | 'limit'>): Promise<LogVolume | undefined>;
  cost(): { queries: number; bytesScanned: number | undefined };
  notices(): Notice[];
  isPartial(): boolean;
}

/** Sums up the requests to a reader, the bytes that they cost, and what the source says of its answers. */
export function createLineCounter(reader: LogReader, signal: AbortSignal): LineCounter {
  let queries = 0;
  let bytes: number | undefined;
  let notices: Notice[] = [];
  let isPartial = false;
  return {
    async readLines(request) {
      queries++;
      const answer = await reader.readLines({ ...request, signal });
      bytes = answer.bytesScanned === undefined ? bytes : (bytes ?? 0) + answer.bytesScanned;
      notices = joinNotices(notices, answer.notices);
      isPartial ||= answer.partial;
      return answer;
    },
    async readVolume(request) {
      queries++;
      return reader.readVolume({ ...request, signal });
    },
    cost: () => ({ queries, bytesScanned: bytes }),
    notices: () => notices,
    isPartial: () => isPartial,
  };
}
