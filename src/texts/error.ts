import { errorMessage, ForecastError, type MessageValue } from '../engine';
import { defaultLanguage, type Language } from './languages';
import type { Message } from './message';
import { render } from './render';

/** A refusal that is written in the reader's language; `message` is the English of it. */
export class MessageError extends Error {
  readonly content: Message;

  constructor(content: Message) {
    super(render(content, { language: defaultLanguage }));
    this.name = 'MessageError';
    this.content = content;
  }
}

/** What a caught error says in every language; undefined for errors that have a text of their own only. */
export function findMessage(error: unknown): Message | undefined {
  if (error instanceof MessageError) {
    return error.content;
  }
  return error instanceof ForecastError ? { code: error.code, values: error.values } : undefined;
}

/** A caught error within another message. */
export function describeError(error: unknown): MessageValue {
  return findMessage(error) ?? errorMessage(error);
}

/** A caught error as a sentence. */
export function renderError(error: unknown, language: Language = defaultLanguage): string {
  const message = findMessage(error);
  return message ? render(message, { language }) : errorMessage(error);
}
