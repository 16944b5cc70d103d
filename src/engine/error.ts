import type { EngineErrors, Message } from './message';

/** Why the engine cannot do what it is asked to: a code with values; texts/ writes the sentence. */
export class ForecastError<Code extends keyof EngineErrors = keyof EngineErrors>
  extends Error
  implements Message<Code>
{
  readonly code: Code;
  readonly values: Message<Code>['values'];

  constructor(code: Code, values: EngineErrors[Code] & Message<Code>['values']) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'ForecastError';
    this.code = code;
    this.values = values;
  }
}

/** What a caught value says, for people: the message of an error, or the value itself as text. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
