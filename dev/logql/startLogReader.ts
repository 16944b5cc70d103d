import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerRequest } from './api/answerRequest';
import { Refusal } from './refusal';
import { createLineStore, type LineStore } from './store/lineStore';

export interface LogReader {
  url: string;
  store: LineStore;
  stop(): Promise<void>;
}

export interface LogReaderOptions {
  /** Default: any that is free. */
  port?: number;
  /** The oldest lines go first. Default: 300,000. */
  maxLines?: number;
}

interface Answer {
  status: number;
  type: 'text/plain' | 'application/json';
  body: string;
}

const largestBody = 32 * 1024 * 1024;
const prefix = '/loki/api/v1/';

/** Starts a small part of Loki on loopback, with nothing in it: lines are kept in memory alone. */
export async function startLogReader({ port = 0, maxLines }: LogReaderOptions = {}): Promise<LogReader> {
  const store = createLineStore({ maxLines });
  const server = createServer((request, response) => {
    respond(store, request)
      .catch(describeRefusal)
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, store, stop: () => close(server) };
}

async function respond(store: LineStore, request: IncomingMessage): Promise<Answer> {
  const { host = '', 'content-type': type = '' } = request.headers;
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
    throw new Refusal(403, `Host "${host}" is refused: this reader answers as 127.0.0.1 and localhost alone.`);
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/ready') {
    return { status: 200, type: 'text/plain', body: 'ready\n' };
  }
  if (!pathname.startsWith(prefix)) {
    throw new Refusal(404, `Nothing is at ${pathname}. The demo's small log reader answers below ${prefix}.`);
  }
  const path = pathname.slice(prefix.length);
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  // Pages of other sites can send JSON only after asking first, which is never granted.
  if (path === 'push' && (request.method !== 'POST' || !type.startsWith('application/json'))) {
    throw new Refusal(415, 'Send lines by POST, as application/json.');
  }
  const body = await readBody(request);
  const params = isForm ? new URLSearchParams([...searchParams, ...new URLSearchParams(body)]) : searchParams;
  const answer = answerRequest(store, { path, params, body }, Date.now());
  return answer === undefined
    ? { status: 204, type: 'text/plain', body: '' }
    : { status: 200, type: 'application/json', body: JSON.stringify(answer) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    length += part.length;
    if (length > largestBody) {
      throw new Refusal(413, `The body is longer than ${largestBody} bytes.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** As Loki does, with a plain sentence. */
function describeRefusal(error: Error): Answer {
  return { status: error instanceof Refusal ? error.status : 500, type: 'text/plain', body: `${error.message}\n` };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(status === 204 ? undefined : body);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
