import type { IncidentKind } from '../incidents';
import type { Draw } from './draw';

export type Level = 'debug' | 'info' | 'warn' | 'error';

/** What a service has to say; how it is written is its format's concern. */
export interface Message {
  level: Level;
  /** The part of the service that says it. */
  logger: string;
  text: string;
  fields?: Record<string, string | number>;
  /** Further lines, such as those of a stack trace. */
  trace?: string[];
}

/** What a service says again and again, once in every period at a time of chance. */
export interface MessageKind {
  level: Level;
  logger: string;
  /** ms. */
  every: number;
  /** At the beginning of each period instead, as schedulers do. */
  isPunctual?: boolean;
  /** The kind of incident of the service that silences it. */
  silencedBy?: IncidentKind;
  write(draw: Draw): string | [text: string, fields: Record<string, string | number>];
}

type Schedule = Pick<MessageKind, 'isPunctual' | 'silencedBy'> & { seconds: number };

/** A kind of message that comes about every so many seconds. */
const say =
  (level: Level) =>
  (logger: string, schedule: number | Schedule, write: MessageKind['write']): MessageKind => {
    const { seconds, ...options } = typeof schedule === 'number' ? { seconds: schedule } : schedule;
    return { level, logger, every: seconds * 1000, write, ...options };
  };

export const debug = say('debug');
export const info = say('info');
export const warn = say('warn');
export const error = say('error');
