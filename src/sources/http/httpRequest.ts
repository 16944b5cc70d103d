import { createMessage } from '../../texts';
import http from 'node:http';
import https from 'node:https';
import { setImmediate } from 'node:timers/promises';
import { SourceError } from '../../queries';
import { upstreamUrl, type Connection, type UpstreamRequest } from './connection';
import { cancelled, compressed, statusFailure, timedOut, tooLarge, transportFailure } from './sourceFailure';

const agents = {
  'http:': new http.Agent({ keepAlive: true }),
  'https:': new https.Agent({ keepAlive: true }),
};
const maxRedirects = 3;
/** So much is read at once: some ms, however short the series are. */
const sliceBytes = 64 * 1024;
const maxErrorBodyBytes = 64 * 1024;

/**
 * Sends a request and hands each piece of a good answer's body to `read` as it arrives.
 * The connection's timeout, its size limit and the caller's signal all end the upstream request.
 * @throws SourceError, or whatever `read` throws.
 */
export async function httpRequest(
  connection: Connection,
  request: UpstreamRequest,
  read: (chunk: Buffer) => void
): Promise<void> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), connection.limits.timeoutMs);
  const signal = AbortSignal.any([request.signal, deadline.signal]);
  try {
    const response = await followRedirects(connection, { ...request, signal });
    const status = response.statusCode ?? 0;
    if (status >= 400 && status !== request.alsoRead) {
      const retryAfter = response.headers['retry-after'];
      throw statusFailure(connection, { status, body: await errorBody(response), retryAfter });
    }
    checkEncoding(connection, response);
    await readAll(connection, response, read);
  } catch (error) {
    throw toAbortError(connection, request.signal, deadline.signal) ?? toTransportError(connection, error);
  } finally {
    clearTimeout(timer);
  }
}

function toAbortError(connection: Connection, caller: AbortSignal, deadline: AbortSignal): SourceError | undefined {
  if (caller.aborted) {
    return cancelled(connection.name);
  }
  return deadline.aborted ? timedOut(connection) : undefined;
}

/** A connection that breaks has a system's error code; what the reader throws has none. */
function toTransportError(connection: Connection, error: unknown): unknown {
  return typeof (error as { code?: unknown } | null)?.code === 'string' ? transportFailure(connection, error) : error;
}

async function followRedirects(connection: Connection, request: UpstreamRequest): Promise<http.IncomingMessage> {
  let url = upstreamUrl(connection, request.path);
  for (let count = 0; count <= maxRedirects; count++) {
    const response = await sendAgainWhereReset(connection, request, url);
    const { location } = response.headers;
    if (!isRedirect(response.statusCode) || location === undefined) {
      return response;
    }
    response.destroy();
    url = sameOrigin(connection, url, location);
  }
  throw new SourceError('rejected', createMessage('source.redirects', { name: connection.name, max: maxRedirects }));
}

function isRedirect(status = 0): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** @throws SourceError where what comes is not the text itself: nobody asked for that. */
function checkEncoding(connection: Connection, { headers }: http.IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? '';
  if (encoding !== '' && encoding !== 'identity') {
    throw compressed(connection, encoding);
  }
}

/** Credentials go with a redirect, so it may not leave the host that the settings name. */
function sameOrigin(connection: Connection, url: URL, location: string): URL {
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  if (target?.origin !== url.origin) {
    const where = target ? target.origin : createMessage('source.unreadable-address', {});
    throw new SourceError('not-allowed', createMessage('source.redirects-away', { name: connection.name, where }), 403);
  }
  return target;
}

/** A connection that was kept open may be closed by the other side just as it is used again. */
const resetCodes = new Set(['ECONNRESET', 'EPIPE']);

/** Sends a request; where its connection was reset before an answer began, once more, unless it may have written what must not be written twice. */
async function sendAgainWhereReset(
  connection: Connection,
  request: UpstreamRequest,
  url: URL
): Promise<http.IncomingMessage> {
  try {
    return await send(connection, request, url);
  } catch (error) {
    if (request.signal.aborted || request.isWrite || !resetCodes.has(String((error as { code?: unknown }).code))) {
      throw error;
    }
    return send(connection, request, url);
  }
}

function send(connection: Connection, request: UpstreamRequest, url: URL): Promise<http.IncomingMessage> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    ...connection.headers,
  };
  if (request.body !== undefined) {
    headers['content-type'] = request.contentType ?? 'application/json';
    headers['content-length'] = String(Buffer.byteLength(request.body));
  }
  return new Promise((resolve, reject) => {
    const { request: open } = url.protocol === 'https:' ? https : http;
    const call = open(url, {
      method: request.method,
      headers,
      agent: agents[url.protocol as keyof typeof agents],
      signal: request.signal,
      ca: connection.caCert,
      rejectUnauthorized: !connection.skipVerify,
    } as https.RequestOptions);
    call.on('response', resolve).on('error', reject).end(request.body);
  });
}

async function readAll(
  connection: Connection,
  response: http.IncomingMessage,
  read: (chunk: Buffer) => void
): Promise<void> {
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > connection.limits.maxResponseBytes) {
      throw tooLarge(connection);
    }
    for (let at = 0; at < chunk.length; at += sliceBytes) {
      read(chunk.subarray(at, at + sliceBytes));
      // What is there is handed on without a pause: others must have theirs.
      await setImmediate();
    }
  }
}

/** As much of an error's body as a message needs. */
async function errorBody(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxErrorBodyBytes) {
      break;
    }
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The whole body of a good answer as text. */
export async function httpText(connection: Connection, request: UpstreamRequest): Promise<string> {
  const chunks: Buffer[] = [];
  await httpRequest(connection, request, (chunk) => chunks.push(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
