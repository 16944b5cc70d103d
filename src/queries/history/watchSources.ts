import { createMessage, joinNotices, type Message, type Notice } from '../../texts';
import type { ReadHistory } from './series';
import { SourceError } from './source';

/** A reader of history that remembers what its sources say of their answers. */
export interface WatchedSources {
  readHistory: ReadHistory;
  /** Of all that was read so far, each once. */
  listNotices(): Notice[];
  /** Whether data is missing of anything that was read so far. */
  isPartial(): boolean;
}

/** Watches what is read; where partial data must not be used, whoever reads it gets an error instead. */
export function watchSources(
  readHistory: ReadHistory,
  { refusesPartial }: { refusesPartial: boolean }
): WatchedSources {
  let notices: Notice[] = [];
  let isPartial = false;
  return {
    async readHistory(request, source) {
      const history = await readHistory(request, source);
      notices = joinNotices(notices, history.notices ?? []);
      isPartial ||= history.partial === true;
      if (history.partial && refusesPartial) {
        throw refusePartial(notices[0]);
      }
      return history;
    },
    listNotices: () => notices,
    isPartial: () => isPartial,
  };
}

/** The error of a rule that must not be evaluated on part of its data. */
export function refusePartial(reason: Message = createMessage('history.partial-unexplained', {})): SourceError {
  return new SourceError('partial', createMessage('source.partial', { reason }));
}
