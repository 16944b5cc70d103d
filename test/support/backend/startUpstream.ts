import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the test server received it. */
export interface Received {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** The client's port: equal for requests over one connection. */
  port: number;
}

export interface Upstream {
  url: string;
  received: Received[];
  /** Connections that the client closed before the answer was complete. */
  abandoned(): number;
  stop(): Promise<void>;
}

/** A server on a free port that answers as `handler` says, however wrong that is. */
export async function startUpstream(
  handler: (response: http.ServerResponse, request: Received) => void
): Promise<Upstream> {
  const received: Received[] = [];
  let abandoned = 0;
  const server = http.createServer((request, response) => {
    let body = '';
    response.on('close', () => (abandoned += response.writableFinished ? 0 : 1));
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { method = '', url = '', headers, socket } = request;
      const entry = { method, url, headers, body, port: socket.remotePort ?? 0 };
      received.push(entry);
      handler(response, entry);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    abandoned: () => abandoned,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Answers with JSON. */
export function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The body of a query_range answer. */
export function matrix(result: Array<{ metric: Record<string, string>; values: Array<[number, string]> }>) {
  return { status: 'success', data: { resultType: 'matrix', result } };
}
