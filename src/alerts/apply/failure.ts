import type { GrafanaAnswer } from './grafanaRequest';

/** Grafana did not do what it was asked. `isCertain`: it says so itself, so that nothing has been written. */
export class GrafanaError extends Error {
  constructor(
    message: string,
    readonly isCertain: boolean
  ) {
    super(message);
  }
}

const longest = 300;

/** Why Grafana refused, and what to do; `doing` completes "Grafana does not let you …". */
export function toGrafanaError({ status, body }: GrafanaAnswer, doing: string): GrafanaError {
  return new GrafanaError(sentence(status, doing, saidBy(body)), status < 500);
}

function sentence(status: number, doing: string, said: string): string {
  switch (status) {
    case 401:
      return `Grafana does not accept the credentials (401), so that it cannot ${doing}. The token is missing, mistyped or expired: make a new token of a service account, or sign in again.`;
    case 403:
      return `Grafana does not let you ${doing} (403${said}). Use a user or service account that is Editor, of this folder at least.`;
    default:
      return `Grafana could not ${doing} (${status}${said}).`;
  }
}

/** Grafana's own words, for the brackets of a sentence. */
function saidBy(body: unknown): string {
  const message = typeof body === 'object' && body !== null && 'message' in body ? body.message : body;
  return typeof message === 'string' && message.trim() !== '' ? `: ${message.trim().slice(0, longest)}` : '';
}
