import type http from 'node:http';
import type { Attack } from '../attack';
import { matrixText, sendJson, sendText } from '../stage/answers';
import { inspectAnswers } from '../stage/inspect';
import { readNotices } from '../stage/readValues';
import { startSource, type SourceRequest } from '../stage/source';
import { createInstance, createQuery, type Target } from '../stage/stage';

type Line = [ns: string, text: string, ...beside: unknown[]];

/** How a source of log lines fails, and what is seen of it. */
interface LogFault {
  /** As in the table of docs/reliability.md. */
  name: string;
  /** Answers a query of lines; absent for one that answers them well. */
  lines?(response: http.ServerResponse, range: LineRange): void;
  /** Answers other requests: counts over time, and what lies in the streams; absent for one that answers them well. */
  others?(response: http.ServerResponse, request: SourceRequest, form: URLSearchParams): boolean;
  status: number;
  /** What its error, its notices or its frames must say. */
  says?: RegExp;
}

interface LineRange {
  /** ns. */
  start: bigint;
  end: bigint;
  limit: number;
}

const minute = 60_000_000_000n;
const maxAnswerMs = 20_000;
const mebibyte = 1024 * 1024;

const word = (i: number) => `order ${i} of cart ${i * 7} was paid in ${i % 90} ms`;

/** One line a minute, the newest first. */
function listLines({ start, end, limit }: LineRange, text: (i: number) => string = word): Line[] {
  const last = (end - 1n) / minute;
  const count = Number(last - start / minute);
  return Array.from({ length: Math.min(count, limit, 500) }, (_, i) => [String((last - BigInt(i)) * minute), text(i)]);
}

/** How many lines were in each step before a time, by Loki's own count. */
function countLines(start: bigint, end: bigint, step: number): Array<[seconds: number, count: string]> {
  const [from, to] = [start, end].map((ns) => Number(ns / 1_000_000_000n));
  const count = String(Math.max(1, step / 60));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => [from + i * step, count]);
}

function sendStreams(response: http.ServerResponse, values: Line[]): void {
  const result = values.length === 0 ? [] : [{ stream: { app: 'shop' }, values }];
  sendJson(response, { status: 'success', data: { resultType: 'streams', result } });
}

const texts =
  (text: (i: number) => string): LogFault['lines'] =>
  (response, range) =>
    sendStreams(response, listLines(range, text));

const changed =
  (change: (line: Line) => unknown[]): LogFault['lines'] =>
  (response, range) =>
    sendStreams(response, listLines(range).map(change) as Line[]);

/** All faults that are tried of a source of log lines. */
export const logFaults: LogFault[] = [
  { name: 'A log source has lines of 5 MB', lines: sendLong, status: 200, says: /was paid in/ },
  {
    name: 'A log source has lines that are no text',
    lines: texts((i) => `\0\u0001\u007fELF\0${word(i)}`),
    status: 200,
    says: /was paid in/,
  },
  { name: 'A log source has 20,000 streams', lines: sendManyStreams, status: 200, says: /was paid in/ },
  { name: 'A log source cuts its answer off', lines: sendHalf, status: 502, says: /cut off/ },
  {
    name: 'A log source has lines without a time',
    lines: changed(([, text]) => ['soon', text]),
    status: 502,
    says: /no time in nanoseconds/,
  },
  { name: 'A log source has lines without a text', lines: changed(([ns]) => [ns, 7]), status: 502, says: /no text/ },
  {
    name: 'A log source gives the same lines whatever is asked for',
    lines: (response, range) => sendStreams(response, listLines({ ...range, limit: 5_000 }).slice(0, 50)),
    status: 200,
    says: /was paid in/,
  },
  {
    name: 'A log source has only lines of the future',
    lines: changed(([ns, text]) => [`${BigInt(ns) + 100_000n * minute}`, text]),
    status: 200,
  },
  { name: 'A log source gives few lines at once', lines: sendFew, status: 200, says: /was paid in/ },
  {
    name: 'A log source answers with numbers',
    lines: (response) => sendText(response, matrixText([{ metric: {}, values: [[1, '1']] }])),
    status: 400,
    says: /numbers where log lines are wanted/,
  },
  {
    name: 'A log source says that lines are missing',
    lines: (response, range) =>
      sendJson(response, {
        status: 'success',
        warnings: ['store-7 did not answer'],
        data: { resultType: 'streams', result: [{ stream: {}, values: listLines(range) }] },
      }),
    status: 200,
    says: /store-7/,
  },
  {
    name: 'A log source does not know pattern filters (Loki before 3.0)',
    others: (response, _, form) => refuse(response, form, 'parse error at line 1, col 14: syntax error: unexpected >'),
    status: 200,
    says: /unexpected >/,
  },
  {
    name: 'A log source does not say what lies in its streams',
    others: (response, { url }) =>
      url.includes('/index/') && Boolean(response.writeHead(404).end('404 page not found')),
    status: 200,
    says: /was paid in/,
  },
];

function refuse(response: http.ServerResponse, form: URLSearchParams, reason: string): boolean {
  const isFilter = form.get('query')?.includes('|>') ?? false;
  if (isFilter) {
    response.writeHead(400).end(reason);
  }
  return isFilter;
}

function sendLong(response: http.ServerResponse, range: LineRange): void {
  const [first, second, ...others] = listLines(range);
  const long = (line: Line): Line => [line[0], line[1].padEnd(5 * mebibyte, ' and more')];
  sendStreams(response, first && second ? [long(first), long(second), ...others] : []);
}

function sendManyStreams(response: http.ServerResponse, { start, end }: LineRange): void {
  const span = (end - start) / 20_001n;
  const streams = Array.from({ length: 20_000 }, (_, i) => {
    const ns = end - 1n - BigInt(i) * span;
    return `{"stream":{"app":"shop","pod":"p${i}"},"values":[["${ns}","${word(i)}"]]}`;
  });
  sendText(response, `{"status":"success","data":{"resultType":"streams","result":[${streams.join()}]}}`);
}

function sendHalf(response: http.ServerResponse, range: LineRange): void {
  const whole = JSON.stringify({
    status: 'success',
    data: { resultType: 'streams', result: [{ values: listLines(range) }] },
  });
  sendText(response, whole.slice(0, whole.length / 2));
}

function sendFew(response: http.ServerResponse, range: LineRange): void {
  if (range.limit > 100) {
    response.writeHead(400).end(`limit > max_entries_limit_per_query (${range.limit} > 100)`);
  } else {
    sendStreams(response, listLines(range));
  }
}

/** A Loki that fails in one way. */
function answerWith({ lines = texts(word), others }: LogFault) {
  return (response: http.ServerResponse, request: SourceRequest): void => {
    const form = new URLSearchParams(request.body !== '' ? request.body : (request.url.split('?')[1] ?? ''));
    const ns = (name: string) => BigInt(form.get(name) ?? 0);
    if (others?.(response, request, form)) {
      return;
    }
    if (request.url.includes('/index/stats')) {
      sendJson(response, { streams: 1, chunks: 1, bytes: 1_000, entries: 100 });
    } else if (!request.url.includes('query_range')) {
      sendJson(response, { status: 'success', data: [] });
    } else if (form.has('step')) {
      sendText(
        response,
        matrixText([{ metric: {}, values: countLines(ns('start'), ns('end'), Number(form.get('step'))) }])
      );
    } else {
      lines?.(response, { start: ns('start'), end: ns('end'), limit: Number(form.get('limit')) });
    }
  };
}

async function suffer({ wire }: Target, fault: LogFault, index: number): Promise<string | undefined> {
  const source = await startSource(answerWith(fault));
  const sources = [{ uid: 'logs', kind: 'loki', url: source.url }];
  const instance = { ...createInstance(source.url, { sources }), uid: `log-fault-${index}` };
  const model = { queryType: 'logPatterns', source: { uid: 'logs' }, query: { expr: '{app="shop"}' }, baseline: '1d' };
  const began = performance.now();
  const answers = await wire.query({ instance }, [createQuery(model)]);
  const took = performance.now() - began;
  await source.stop();
  const { status, error = '', frames } = answers.A;
  const shown = [
    error,
    readNotices(answers.A),
    ...(frames ?? []).map((frame) => Buffer.from(frame).toString('utf8')),
  ].join('\n');
  if (took > maxAnswerMs) {
    return `answered after ${Math.round(took)} ms`;
  }
  const isRight = status === fault.status && (fault.says === undefined || fault.says.test(shown));
  return inspectAnswers(answers, ['A']) ?? (isRight ? undefined : `${status} ${error || readNotices(answers.A)}`);
}

export const logAttacks: Array<Attack<Target>> = logFaults.map((fault, index) => ({
  name: fault.name,
  run: (target) => suffer(target, fault, index),
}));
