import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The value of a series at time t (ms); undefined = the query has no data, an Error = it is refused. */
export type Answer = (expr: string, t: number) => number | undefined | Error;

export interface FakePrometheus {
  url: string;
  /** Authorization of the requests, in their order. */
  authorizations: Array<string | undefined>;
  stop: () => Promise<void>;
}

/** A server that answers range queries as `answer` says, with one series without labels. */
export async function startFakePrometheus(answer: Answer): Promise<FakePrometheus> {
  const authorizations: FakePrometheus['authorizations'] = [];
  const server = createServer(async (incoming, outgoing) => {
    authorizations.push(incoming.headers.authorization);
    const requested = new URLSearchParams(await text(incoming));
    const isRange = incoming.url?.includes('query_range') ?? false;
    const { status, body } = isRange ? answerRange(requested, answer) : { status: 404, body: {} };
    outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  // As long as Prometheus: a test that computes for seconds must not find its connection closed.
  server.keepAliveTimeout = 300_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, authorizations, stop: () => stopped(server) };
}

function answerRange(requested: URLSearchParams, answer: Answer) {
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number(requested.get(name)));
  const values: Array<[number, string]> = [];
  for (let t = start; t <= end; t += step) {
    const value = answer(requested.get('query') ?? '', t * 1000);
    if (value instanceof Error) {
      return { status: 400, body: { status: 'error', errorType: 'bad_data', error: value.message } };
    }
    if (value !== undefined) {
      values.push([t, String(value)]);
    }
  }
  const result = values.length === 0 ? [] : [{ metric: {}, values }];
  return { status: 200, body: { status: 'success', data: { resultType: 'matrix', result } } };
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
