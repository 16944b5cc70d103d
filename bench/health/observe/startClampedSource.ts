import { createServer, type IncomingMessage } from 'node:http';
import { listen } from '../../../dev/demo/live';
import type { Clock } from './clock';

/** Prometheus as it was at the replayed present. */
export interface ClampedSource {
  url: string;
  /** Requests that named a later time than the replayed present. */
  countLater(): number;
  stop(): void;
}

const empty = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [] } });

/** Range queries of a recorded Prometheus that end at the clock's present, whatever end they ask for. */
export async function startClampedSource(prometheusUrl: string, clock: Clock): Promise<ClampedSource> {
  let later = 0;
  const forward = async (path: string, form: URLSearchParams): Promise<{ status: number; body: string }> => {
    const { now } = clock;
    if (Number(form.get('end')) * 1000 > now) {
      later++;
      form.set('end', String(now / 1000));
    }
    if (Number(form.get('start')) * 1000 > now) {
      return { status: 200, body: empty };
    }
    const response = await fetch(`${prometheusUrl}${path}`, { method: 'POST', body: form });
    return { status: response.status, body: await response.text() };
  };
  const server = createServer((request, response) => {
    readForm(request)
      .then((form) => forward(request.url ?? '/', form))
      .catch((error: Error) => ({ status: 502, body: JSON.stringify({ status: 'error', error: error.message }) }))
      .then(({ status, body }) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(body));
  });
  // A connection that is closed just when it is used again looks like a failure of the source.
  server.keepAliveTimeout = 3_600_000;
  const port = await listen(server, 0);
  return {
    url: `http://127.0.0.1:${port}`,
    countLater: () => later,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
  }
  return new URLSearchParams(body);
}
