import type { Message as MessageOf, MessageValue, Notice as NoticeOf } from '../engine';
import type { english } from './catalogues/en-US';
import type { answerTexts } from './catalogues/en-US/answers';
import type { Placeholders } from './template';

/** Every text in English: those that are always there, and those of answers. */
type English = typeof english & typeof answerTexts;

/** All that can be said, in every language. */
export type TextCode = keyof English;

/** What is to be said, in no language yet. */
export type Message = MessageOf<TextCode>;

/** What a result wants its reader to know. */
export type Notice = NoticeOf<TextCode>;

/** The values that a text has. */
export type TextValues<Code extends TextCode> = {
  readonly [Name in Placeholders<English[Code]>]: MessageValue;
};

/** A message with the values of its text. */
export function createMessage<Code extends TextCode>(code: Code, values: TextValues<Code>): MessageOf<Code> {
  return { code, values };
}

/** A notice with the values of its text. */
export function createTextNotice<Code extends TextCode>(
  severity: Notice['severity'],
  code: Code,
  values: TextValues<Code>
): NoticeOf<Code> {
  return { severity, code, values };
}

/** More notices of one answer say no more. */
const maxJoined = 10;

/** Each notice once, in the order of `some` and then `more`; at most ten. */
export function joinNotices(some: readonly Notice[], more: readonly Notice[]): Notice[] {
  const distinct = new Map([...some, ...more].map((notice) => [JSON.stringify(notice), notice]));
  return [...distinct.values()].slice(0, maxJoined);
}
