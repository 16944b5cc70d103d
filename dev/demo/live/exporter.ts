import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { countReplicas, findEnd, type Control } from '../controls';
import type { Incident } from '../incidents';
import { targets, type Shop } from '../shop';
import { services } from '../topology';
import { exposition } from './exposition';
import { controlPage } from './controlPage';
import { isLoopback } from './requests/isLoopback';
import { readControl } from './requests/readControl';
import { readInjection } from './requests/readInjection';

export interface ExporterOptions {
  shop: Shop;
  incidents: Incident[];
  inject(incident: Incident): void;
  controls: Control[];
  act(control: Control): void;
  /** The present, ms. */
  now(): number;
}

interface Answer {
  status: number;
  type: 'text/plain; version=0.0.4; charset=utf-8' | 'application/json' | 'text/html; charset=utf-8';
  body: string;
}

const largestBody = 4096;
/** Each is looked at for every sample. */
const maxControls = 500;
/** An IP address or a name without dots: other sites can make a name of their own domain lead here, and none of these. */
const ownHost = /^(?:[\w-]+|[\d.]+|\[[\da-f:]+\])(?::\d+)?$/i;
const byPath = new Map(targets.map((target) => [target.path, target]));

/**
 * Serves every target's metrics at its path; GET and POST /incidents list and start incidents, /controls what was done and
 * does it, and / has buttons for both.
 */
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
  const posted = request.method === 'POST';
  if (pathname === '/incidents') {
    return posted ? injectIncident(request, options) : json(200, listIncidents(options));
  }
  if (pathname === '/controls') {
    return posted ? actOnce(request, options) : json(200, listControls(options));
  }
  return json(404, {
    error: `Nothing is at ${pathname}. Known: /, /incidents, /controls, ${[...byPath.keys()].join(', ')}.`,
  });
}

/** What ended early ends in this list, too. */
function listIncidents({ incidents, controls }: ExporterOptions): Incident[] {
  return incidents.map((incident) => ({ ...incident, to: findEnd(incident, controls) }));
}

function listControls({ controls, now }: ExporterOptions) {
  const replicas = services.map(({ name }) => [name, countReplicas(controls, { service: name, t: now() })]);
  return { controls, replicas: Object.fromEntries(replicas) };
}

/** Pages of other sites can only send this content type after asking first, which is never granted. */
function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\b/.test(headers['content-type'] ?? '');
}

/** Does what is asked, unless something was done under the same key: that is answered again, and nothing is done. */
async function actOnce(request: IncomingMessage, options: ExporterOptions): Promise<Answer> {
  const { remoteAddress } = request.socket;
  if (!isLoopback(remoteAddress)) {
    return json(403, { error: `Controls are only for this machine itself, not for ${remoteAddress}.` });
  }
  if (!isJson(request)) {
    return json(415, { error: 'Send the control as application/json.' });
  }
  const control = readControl(await readBody(request), options.now());
  const earlier = options.controls.find(({ key }) => key !== undefined && key === control.key);
  if (earlier !== undefined) {
    return json(200, earlier);
  }
  if (options.controls.length >= maxControls) {
    return json(429, { error: `${maxControls} controls were used already. Begin with a new history.` });
  }
  options.act(control);
  return json(201, control);
}

async function injectIncident(request: IncomingMessage, options: ExporterOptions): Promise<Answer> {
  if (!isJson(request)) {
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
