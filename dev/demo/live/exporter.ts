import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Incident } from '../incidents';
import { targets, type Shop } from '../shop';
import { exposition } from './exposition';
import { controlPage } from './controlPage';
import { readInjection } from './readInjection';

export interface ExporterOptions {
  shop: Shop;
  incidents: Incident[];
  inject(incident: Incident): void;
  /** The present, ms. */
  now(): number;
}

interface Answer {
  status: number;
  type: 'text/plain; version=0.0.4; charset=utf-8' | 'application/json' | 'text/html; charset=utf-8';
  body: string;
}

const largestBody = 4096;
/** An IP address or a name without dots: other sites can make a name of their own domain lead here, and none of these. */
const ownHost = /^(?:[\w-]+|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i;
const byPath = new Map(targets.map((target) => [target.path, target]));

/** Serves every target's metrics at its path; GET and POST /incidents list and start incidents, and / has buttons for it. */
export function createExporter(options: ExporterOptions): Server {
  let latest = 0;
  // A clock that is set back must not take the shop back.
  const clock = () => (latest = Math.max(latest, options.now()));
  return createServer((request, response) => {
    respond(request, { ...options, now: clock })
      .catch((error: Error): Answer => json(400, { error: error.message }))
      .then((answer) => send(response, answer));
  });
}

async function respond(request: IncomingMessage, options: ExporterOptions): Promise<Answer> {
  const { host = '' } = request.headers;
  if (!ownHost.test(host)) {
    return json(403, { error: `Host "${host}" is refused: call this page by its IP address or a name without dots.` });
  }
  const { pathname } = new URL(request.url ?? '/', 'http://exporter');
  const target = byPath.get(pathname);
  if (request.method === 'GET' && target !== undefined) {
    const body = exposition(target, options.shop.valuesAt(options.now()));
    return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body };
  }
  if (pathname === '/' && request.method === 'GET') {
    return { status: 200, type: 'text/html; charset=utf-8', body: controlPage };
  }
  if (pathname === '/incidents' && request.method === 'GET') {
    return json(200, options.incidents);
  }
  if (pathname === '/incidents' && request.method === 'POST') {
    return injectIncident(request, options);
  }
  return json(404, { error: `Nothing is at ${pathname}. Known: /, /incidents, ${[...byPath.keys()].join(', ')}.` });
}

async function injectIncident(request: IncomingMessage, options: ExporterOptions): Promise<Answer> {
  // Pages of other sites can only send this content type after asking first, which is never granted.
  if (request.headers['content-type'] !== 'application/json') {
    return json(415, { error: 'Send the incident as application/json.' });
  }
  const incident = readInjection(await readBody(request), options.now());
  options.inject(incident);
  return json(201, incident);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > largestBody) {
      throw new Error(`The body is longer than ${largestBody} characters.`);
    }
  }
  return body;
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': type }).end(body);
}
