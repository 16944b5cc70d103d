import { createMessage, type Message, type TextCode } from '../../texts';
import { SourceError, type SourceHealth } from '../../queries';
import type { Connection } from './connection';
import { maskSecrets } from './maskSecrets';

const maxMessageLength = 500;

/** The upstream's own words, short and without the connection's secrets. */
export function quoteUpstream(
  connection: Pick<Connection, 'secrets'>,
  text: string,
  maxLength = maxMessageLength
): string {
  // Secrets are looked for before the cut, which might leave half of one.
  const short = maskSecrets(text, connection.secrets).replace(/\s+/g, ' ').trim();
  return short.length > maxLength ? `${short.slice(0, maxLength)}…` : short;
}

/** An answer that is none. */
export interface FailedAnswer {
  status: number;
  body: string;
  /** The header of this name: seconds, or a date. */
  retryAfter?: string;
}

/** The error of an answer with a status of 400 or more. */
export function statusFailure(connection: Connection, { status, body, retryAfter }: FailedAnswer): SourceError {
  const { name } = connection;
  const said = quoteUpstream(connection, upstreamMessage(body));
  const reason = said === '' ? '' : `: ${said}`;
  const values = { name, status, reason };
  if (status === 429) {
    return rateLimited({ name, reason }, retryAfter);
  }
  if (status === 401 || status === 403) {
    return new SourceError('unauthorized', createMessage('source.unauthorized', values), status);
  }
  if (status >= 500) {
    return new SourceError('unreachable', createMessage('source.failed', values));
  }
  const remedy = createMessage(status === 404 ? 'remedy.check-url' : 'remedy.correct-query', {});
  return new SourceError('rejected', createMessage('source.rejected', { ...values, remedy }), status);
}

/** The error of a source that limits its requests, with the time that it names. */
export function rateLimited(values: { name: string; reason: string }, retryAfter = ''): SourceError {
  const time = Date.parse(retryAfter);
  const remedy = /^\d{1,8}$/.test(retryAfter)
    ? createMessage('remedy.retry-in', { span: { span: 1000 * Number(retryAfter) } })
    : Number.isNaN(time)
      ? createMessage('remedy.retry-later', {})
      : createMessage('remedy.retry-at', { time: { time } });
  return new SourceError('rate-limited', createMessage('source.rate-limited', { ...values, remedy }), 429);
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

const remedies: Record<string, TextCode & `remedy.${string}`> = {
  ECONNREFUSED: 'remedy.refused',
  ENOTFOUND: 'remedy.unknown-host',
  EAI_AGAIN: 'remedy.lookup',
  ECONNRESET: 'remedy.broken',
  EPIPE: 'remedy.broken',
};

/** The error of a request that got no answer, or half of one. */
export function transportFailure(connection: Connection, error: unknown): SourceError {
  if (error instanceof SourceError) {
    return error;
  }
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const host = new URL(connection.baseUrl).host;
  const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|ISSUER/.test(code);
  const remedy: Message = {
    code: isCertificate ? 'remedy.certificate' : (remedies[code] ?? 'remedy.network'),
    values: {},
  };
  const values = { name: connection.name, host, reason: code || message, remedy };
  return new SourceError('unreachable', createMessage('source.unreachable', values));
}

export function malformed(connection: Connection, detail: string): SourceError {
  return new SourceError('malformed', createMessage('source.malformed', { name: connection.name, detail }));
}

/** The error of a body in another encoding than its own text. */
export function compressed(connection: Connection, encoding: string): SourceError {
  const values = { name: connection.name, encoding: quoteUpstream(connection, encoding, 40) };
  return new SourceError('malformed', createMessage('source.compressed', values));
}

/** The error of an answer that has native histograms alone. */
export function onlyHistograms(connection: Connection, count: number): SourceError {
  return new SourceError('not-numeric', createMessage('source.only-histograms', { name: connection.name, count }), 400);
}

export function logLines(connection: Connection): SourceError {
  return new SourceError('log-lines', createMessage('source.log-lines', { name: connection.name }), 400);
}

/** The error of an answer of numbers where lines of a log are wanted. */
export function notLines({ name }: Pick<Connection, 'name'>): SourceError {
  return new SourceError('not-lines', createMessage('source.not-lines', { name }), 400);
}

export function tooLarge(connection: Connection): SourceError {
  const mebibytes = Math.round((connection.limits.maxResponseBytes / 1024 / 1024) * 10) / 10;
  return new SourceError('too-large', createMessage('source.too-large', { name: connection.name, mebibytes }), 413);
}

export function timedOut(connection: Connection): SourceError {
  return new SourceError(
    'timeout',
    createMessage('source.timeout', { name: connection.name, seconds: connection.limits.timeoutMs / 1000 }),
    504
  );
}

export function cancelled(name: string): SourceError {
  return new SourceError('cancelled', createMessage('source.request-cancelled', { name }), 499);
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
