import http from 'node:http';
import https from 'node:https';
import { createMessage, findMessage, type Message } from '../../texts';
import type { Connection } from './connection';
import { statusFailure, timedOut, transportFailure } from './sourceFailure';

/** Bytes of an answer that are read at most. */
const maxAnswerBytes = 64 * 1024;

/**
 * What became of something that was sent once. accepted: a status of 2xx. failed: surely nothing was done. unknown: it may, or may not,
 * have arrived.
 */
export interface PostResult {
  outcome: 'accepted' | 'failed' | 'unknown';
  reason?: Message;
}

/** What fails before anything was sent. */
const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * Posts JSON to the very address of a connection, on a connection of its own, at most once: nothing is repeated, no redirect is
 * followed, and nobody but the timeout ends it. Never throws.
 */
export async function postOnce(connection: Connection, body: string): Promise<PostResult> {
  const timeout = AbortSignal.timeout(connection.limits.timeoutMs);
  try {
    const { status, text } = await send(connection, body, timeout);
    if (status >= 200 && status < 300) {
      return { outcome: 'accepted' };
    }
    if (status < 400) {
      return { outcome: 'failed', reason: createMessage('source.redirected', { name: connection.name, status }) };
    }
    const isUnknown = status >= 500 || status === 408;
    const reason = findMessage(statusFailure(connection, { status, body: text }));
    return { outcome: isUnknown ? 'unknown' : 'failed', reason };
  } catch (error) {
    if (timeout.aborted) {
      return { outcome: 'unknown', reason: findMessage(timedOut(connection)) };
    }
    const code = String((error as { code?: unknown }).code);
    const isUnsent = unsentCodes.has(code) || /CERT|SELF_SIGNED|ISSUER|ERR_TLS/.test(code);
    return { outcome: isUnsent ? 'failed' : 'unknown', reason: findMessage(transportFailure(connection, error)) };
  }
}

function send(
  { baseUrl, headers, caCert }: Connection,
  body: string,
  signal: AbortSignal
): Promise<{ status: number; text: string }> {
  const url = new URL(baseUrl);
  const { request } = url.protocol === 'https:' ? https : http;
  const all = {
    accept: 'application/json',
    'accept-encoding': 'identity',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const call = request(url, {
      method: 'POST',
      headers: all,
      agent: false,
      signal,
      ca: caCert,
    } as https.RequestOptions);
    let fail: (error: Error) => void = reject;
    call.on('error', (error) => fail(error));
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      const finish = () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      fail = finish;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > maxAnswerBytes) {
          response.destroy();
          finish();
        }
      });
      // The status has been read: a body that breaks, or never ends, changes nothing.
      response.on('end', finish).on('error', finish).on('aborted', finish);
    });
    call.end(body);
  });
}
