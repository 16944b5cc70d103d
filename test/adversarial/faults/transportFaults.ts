import { gzipSync } from 'node:zlib';
import { answerWaves, createMatrix, matrixText, readRange, sendJson, sendText } from '../stage/answers';
import type { SourceRequest } from '../stage/source';
import { cut, type Fault } from './fault';

const goodText = (request: SourceRequest) => matrixText(createMatrix(readRange(request)));
const failWith = (status: number, error: string, headers: Record<string, string> = {}): Fault['answer'] => {
  const body = JSON.stringify({ status: 'error', errorType: 'execution', error });
  return (response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
};

/** A source that does not answer, or answers with an error. */
export const transportFaults: Fault[] = [
  {
    name: 'It closes each connection',
    answer: (response) => cut(response.socket),
    status: [502],
    says: /cannot be reached|broke/i,
  },
  {
    name: 'It cuts its answer off',
    answer: (response, request) => {
      const text = goodText(request);
      response.writeHead(200, { 'content-length': String(text.length) });
      response.write(text.slice(0, text.length / 2), () => cut(response.socket));
    },
    status: [502],
    says: /cannot be reached|broke|cut off/i,
  },
  {
    name: 'It says nothing',
    answer: () => undefined,
    status: [504],
    says: /did not answer within/,
  },
  {
    name: 'It sends a byte now and then',
    answer: (response, request) => {
      const text = goodText(request);
      let sent = 0;
      const timer = setInterval(() => response.write(text[sent++]), 100);
      response.on('close', () => clearInterval(timer));
    },
    status: [504],
    says: /did not answer within/,
  },
  {
    name: 'It is slow, within the time limit',
    answer: (response, request) => setTimeout(() => sendText(response, goodText(request)), 700),
    status: [200],
  },
  { name: 'It refuses access (401)', answer: failWith(401, 'no'), status: [401], says: /refused access/ },
  { name: 'It refuses access (403)', answer: failWith(403, 'no'), status: [403], says: /refused access/ },
  { name: 'It has no such API (404)', answer: failWith(404, 'page not found'), status: [404], says: /URL/ },
  {
    name: 'It does not understand the query (400)',
    answer: failWith(400, 'parse error: unexpected end'),
    status: [400],
    says: /parse error/,
  },
  {
    name: 'It limits requests (429)',
    answer: failWith(429, 'too many requests', { 'retry-after': '7' }),
    status: [429],
    says: /7/,
  },
  { name: 'It fails (500)', answer: failWith(500, 'out of memory'), status: [502], says: /out of memory/ },
  { name: 'It is overloaded (503)', answer: failWith(503, 'try later'), status: [502], says: /try later/ },
  {
    name: 'It redirects to another host',
    answer: (response) => response.writeHead(302, { location: 'http://127.0.0.2:1/' }).end(),
    status: [403],
    says: /redirects to/,
  },
  {
    name: 'It compresses, which nobody wanted',
    answer: (response, request) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(goodText(request))),
    status: [502],
    says: /compressed/,
  },
  {
    name: 'Its answer is larger than the limit',
    answer: (response) => response.writeHead(200).end('x'.repeat(20_000_000)),
    status: [502],
    says: /exceeds|cannot be read/,
  },
  {
    name: 'It answers with a web page',
    answer: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>'),
    status: [502],
    says: /web page/,
  },
  { name: 'It answers with nothing', answer: (response) => response.end(), status: [502], says: /JSON|cut off/ },
  {
    name: 'Grafana says that the data source failed',
    kind: 'grafana',
    answer: (response) => sendJson(response, { results: { A: { status: 500, error: 'plugin unavailable' } } }, 400),
    status: [500],
    says: /plugin unavailable/,
  },
];

export const answerWell = answerWaves();
