import { SourceError, type SourceHealth } from '../../queries';
import type { Connection } from './connection';

const maxMessageLength = 500;

/** The upstream's own words, short and without the connection's secrets. */
export function quoteUpstream(connection: Connection, text: string): string {
  const masked = connection.secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  const short = masked.replace(/\s+/g, ' ').trim();
  return short.length > maxMessageLength ? `${short.slice(0, maxMessageLength)}…` : short;
}

/** The error of an answer with a status of 400 or more. */
export function statusFailure(connection: Connection, status: number, body: string): SourceError {
  const { name } = connection;
  const said = quoteUpstream(connection, upstreamMessage(body));
  const quoted = said === '' ? '' : `: ${said}`;
  if (status === 401 || status === 403) {
    const remedy = "Check the source's credentials in the data source's settings and what they may read.";
    return new SourceError('unauthorized', `${name} refused access with status ${status}${quoted}. ${remedy}`, status);
  }
  if (status >= 500) {
    const remedy = 'Look at its log, or try again later.';
    return new SourceError('unreachable', `${name} failed with status ${status}${quoted}. ${remedy}`);
  }
  const remedy = status === 404 ? 'Check its URL and that it serves this API.' : 'Correct the query and run it again.';
  return new SourceError('rejected', `${name} rejected the request with status ${status}${quoted}. ${remedy}`, status);
}

/** Prometheus and Loki say `error`, Grafana `message`; proxies answer in plain text or HTML. */
function upstreamMessage(body: string): string {
  try {
    const { error, message } = JSON.parse(body);
    return String(error ?? message ?? '');
  } catch {
    return body.trimStart().startsWith('<') ? '' : body;
  }
}

const remedies: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens there: check the URL and that it runs.',
  ENOTFOUND: "The host's name is unknown: check the URL.",
  EAI_AGAIN: "The host's name could not be looked up: check the URL and the name service.",
  ECONNRESET: 'The connection broke: look at its log, or try again.',
  EPIPE: 'The connection broke: look at its log, or try again.',
};

/** The error of a request that got no answer, or half of one. */
export function transportFailure(connection: Connection, error: unknown): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const host = new URL(connection.baseUrl).host;
  const remedy = /CERT|SSL|TLS|SELF_SIGNED|ISSUER/.test(code)
    ? "Its certificate is not trusted: enter the authority's certificate (CA) in the data source's settings."
    : (remedies[code] ?? 'Check the URL and the network.');
  return new SourceError(
    'unreachable',
    `${connection.name} cannot be reached at ${host} (${code || message}). ${remedy}`
  );
}

export function malformed(connection: Connection, detail: string): SourceError {
  const remedy = 'Check that its URL leads to the API of the chosen kind.';
  return new SourceError('malformed', `The answer of ${connection.name} cannot be read: ${detail}. ${remedy}`);
}

export function logLines(connection: Connection): SourceError {
  return new SourceError(
    'log-lines',
    `${connection.name} answered with log lines, which cannot be forecast. Make it a metric query, such as sum(count_over_time({app="shop"}[5m])).`,
    400
  );
}

export function tooLarge(connection: Connection): SourceError {
  const mebibytes = Math.round((connection.limits.maxResponseBytes / 1024 / 1024) * 10) / 10;
  return new SourceError(
    'too-large',
    `The answer of ${connection.name} exceeds ${mebibytes} MiB. Narrow the query to fewer series, choose a larger step, or raise the limit (maxResponseBytes) in the data source's settings.`,
    413
  );
}

export function timedOut(connection: Connection): SourceError {
  return new SourceError(
    'timeout',
    `${connection.name} did not answer within ${connection.limits.timeoutMs / 1000} s. Simplify the query, shorten its range, or raise the limit (timeoutMs) in the data source's settings.`,
    504
  );
}

export function cancelled(name: string): SourceError {
  return new SourceError('cancelled', `The request to ${name} was cancelled.`, 499);
}

/** What a failed test tells people. */
export function describeFailedCheck(connection: Connection, error: unknown): SourceHealth {
  if (error instanceof SourceError) {
    return { ok: false, message: error.message };
  }
  return {
    ok: false,
    message: `The address of ${connection.name} does not answer like a server of its kind. Check the URL and the kind.`,
  };
}
