/** Why the engine refused: stable words for callers; the message is for people. */
export type ForecastErrorCode =
  | 'empty-series'
  | 'too-short'
  | 'all-missing'
  | 'invalid-horizon'
  | 'invalid-step'
  | 'invalid-coverage'
  | 'invalid-season-length'
  | 'invalid-bounds'
  | 'invalid-time-zone'
  | 'too-many-points'
  | 'unknown-query-version'
  | 'invalid-query';

/** An error of the engine or the pipeline; its message gives the value and the remedy. */
export class ForecastError extends Error {
  readonly code: ForecastErrorCode;

  constructor(code: ForecastErrorCode, message: string) {
    super(message);
    this.name = 'ForecastError';
    this.code = code;
  }
}

/** What a caught value says, for people: the message of an error, or the value itself as text. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
