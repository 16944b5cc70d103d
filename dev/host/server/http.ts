import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorMessage } from '../../../src/engine';

/** One request, as handlers see it. */
export interface Call {
  method: string;
  /** Percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: Buffer;
  /** @throws HttpError where the body is no JSON object. */
  json(): Record<string, unknown>;
  /** What the pattern's `:names` and the closing `*` stand for, decoded. */
  params: Record<string, string>;
}

export interface Answer {
  status: number;
  /** A Buffer is sent as it is, anything else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export type Handler = (call: Call) => Promise<Answer> | Answer;

/** Handlers by method and pattern, such as 'GET /api/folders/:uid' or 'GET /public/*'. The first that fits answers. */
export type Routes = Record<string, Handler>;

/** What a handler throws to answer with a status and a sentence. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string
  ) {
    super(message);
  }
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

const largestBody = 16 * 1024 * 1024;

/** A server on this machine's loopback alone; where `port` is 0 or taken, at any that is free. The routes may depend on its address. */
export async function listen(
  port: number,
  routesAt: (url: string) => Routes
): Promise<{ server: Server; url: string }> {
  const routes: CompiledRoute[] = [];
  const server = createServer((request, response) => {
    answer(routes, request)
      .catch(refused)
      .then((reply) => send(response, reply))
      .catch(() => response.destroy());
  });
  await bind(server, port);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.entries(routesAt(url)).forEach(([route, handler]) => routes.push({ ...compile(route), handler }));
  return { server, url };
}

async function bind(server: Server, port: number): Promise<void> {
  const isTaken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(true) : reject(error)
    );
    server.listen(port, '127.0.0.1', () => resolve(false));
  });
  return isTaken ? bind(server, 0) : undefined;
}

interface CompiledRoute {
  method: string;
  pattern: RegExp;
  handler: Handler;
}

function compile(route: string): Omit<CompiledRoute, 'handler'> {
  const [method, path] = route.split(' ');
  const source = path.replace(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*$/, '(?<rest>.*)');
  return { method, pattern: new RegExp(`^${source}$`) };
}

async function answer(routes: CompiledRoute[], request: IncomingMessage): Promise<Answer> {
  refuseForeign(request);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  for (const route of routes) {
    const match = route.method === method ? route.pattern.exec(pathname) : null;
    if (match) {
      const params = decoded(match.groups ?? {});
      return route.handler(toCall(request, { path: pathname, query: searchParams, params, body: await read(request) }));
    }
  }
  throw new HttpError(404, `This stand-in for Grafana does not answer ${method} ${pathname}. A real Grafana may.`);
}

/** Other sites' pages may neither reach this server by a name of theirs nor have a visitor's browser call it. */
function refuseForeign({ headers }: IncomingMessage): void {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
    throw new HttpError(403, `Host "${host}" is refused: this server answers as 127.0.0.1 and localhost alone.`);
  }
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    throw new HttpError(403, `Origin "${headers.origin}" is refused: only this server's own pages may call it.`);
  }
}

function decoded(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    throw new HttpError(400, 'The address has a broken percent sign.');
  }
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > largestBody) {
      throw new HttpError(413, `The request is longer than ${largestBody} bytes.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function toCall(request: IncomingMessage, parts: Pick<Call, 'path' | 'query' | 'params' | 'body'>): Call {
  const headers = request.headers as Call['headers'];
  return { ...parts, method: request.method ?? 'GET', headers, json: () => parseObject(parts.body) };
}

function parseObject(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString() || '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ...value };
    }
  } catch {
    // Told below.
  }
  throw new HttpError(400, 'The request is no JSON object.');
}

function refused(error: unknown): Answer {
  const status = error instanceof HttpError ? error.status : 500;
  const message = errorMessage(error);
  return { status, body: { message } };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const plain = Buffer.isBuffer(body);
  const content = plain ? body : body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(plain ? {} : { 'Content-Type': 'application/json' }),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...headers,
  });
  response.end(content);
}
