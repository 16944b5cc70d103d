import type { Message, TextCode, TextValues } from './message';
import { defaultLanguage } from './languages';
import { render } from './render';

/** A refusal that is written in the reader's language; `message` is the English of it. */
export class MessageError<Code extends TextCode = TextCode> extends Error implements Message {
  readonly code: Code;
  readonly values: Message['values'];

  constructor(code: Code, values: TextValues<Code>) {
    super(render({ code, values }, { language: defaultLanguage }));
    this.name = 'MessageError';
    this.code = code;
    this.values = values;
  }
}
