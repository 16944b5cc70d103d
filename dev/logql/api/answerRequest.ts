import { evaluateMetric } from '../evaluate/evaluateMetric';
import { readLines } from '../evaluate/readLines';
import { createWork } from '../evaluate/work';
import type { Selection } from '../language/expression';
import { parseQuery } from '../language/parseQuery';
import { Refusal, unsupported } from '../refusal';
import { findFirst, type LineStore, type Stream } from '../store/lineStore';
import { formatMatrix, formatStreams, formatSuccess, formatVector } from './answers';
import { readDirection, readInstant, readLimit, readSpan, readTimes } from './readParams';
import { readPush } from './readPush';

/** A request to the API. */
export interface ApiRequest {
  path: string;
  /** Of the address, or of a form. */
  params: URLSearchParams;
  /** The body as it is. */
  body: string;
}

type Handler = (store: LineStore, request: ApiRequest, now: number) => unknown;

const handlers: Record<string, Handler> = {
  query_range: queryRange,
  query: queryInstant,
  labels: listLabels,
  label: listLabels,
  series: (store, { params }, now) => formatSuccess(findStreams(store, params, now).map(({ labels }) => labels)),
  'index/stats': describeStreams,
  push,
};

/** What the reader answers to a request below /loki/api/v1 at a time (ms); undefined where nothing is to be said. @throws Refusal */
export function answerRequest(store: LineStore, request: ApiRequest, now: number): unknown {
  const label = /^label\/([A-Za-z_]\w*)\/values$/.exec(request.path);
  if (label) {
    return listValues(store, { ...request, label: label[1] }, now);
  }
  if (!Object.hasOwn(handlers, request.path)) {
    const known = [...Object.keys(handlers), 'label/<name>/values'].join(', ');
    throw new Refusal(404, `The demo's small log reader has no /loki/api/v1/${request.path}. It has ${known}.`);
  }
  return handlers[request.path](store, request, now);
}

function queryRange(store: LineStore, { params }: ApiRequest, now: number): unknown {
  const query = parseQuery(params.get('query') ?? '');
  const span = readSpan(params, now);
  const work = createWork();
  if (query.kind === 'lines') {
    const limit = readLimit(params);
    const direction = readDirection(params);
    return formatStreams(readLines(store, { ...query, ...span, limit, direction, work }), work);
  }
  const times = readTimes(params, span);
  return formatMatrix(evaluateMetric(query.metric, { store, times, work }), times, work);
}

function queryInstant(store: LineStore, { params }: ApiRequest, now: number): unknown {
  const query = parseQuery(params.get('query') ?? '');
  if (query.kind === 'lines') {
    throw new Refusal(400, 'Log lines are read with query_range; query is for series.');
  }
  const time = readInstant(params, now);
  const work = createWork();
  return formatVector(evaluateMetric(query.metric, { store, times: [time], work }), time, work);
}

function listLabels(store: LineStore, { params }: ApiRequest, now: number): unknown {
  const names = findStreams(store, params, now).flatMap(({ labels }) => Object.keys(labels));
  return formatSuccess([...new Set(names)].sort());
}

function listValues(store: LineStore, { params, label }: ApiRequest & { label: string }, now: number): unknown {
  const values = findStreams(store, params, now).flatMap(({ labels }) => labels[label] ?? []);
  return formatSuccess([...new Set(values)].sort());
}

function describeStreams(store: LineStore, { params }: ApiRequest, now: number): unknown {
  const streams = findStreams(store, params, now);
  const lines = streams.flatMap((stream) => stream.lines);
  const bytes = lines.reduce((sum, line) => sum + line.bytes, 0);
  return { streams: streams.length, chunks: streams.length, bytes, entries: lines.length };
}

function push(store: LineStore, { body }: ApiRequest): undefined {
  readPush(body).forEach(({ labels, entries }) => store.push(labels, entries));
}

/** The streams of a request that have lines in its time, with these. @throws Refusal */
function findStreams(store: LineStore, params: URLSearchParams, now: number): Stream[] {
  const { start, end } = readSpan(params, now);
  const texts = [...params.getAll('query'), ...params.getAll('match[]'), ...params.getAll('match')];
  const selections = texts.filter((text) => text !== '').map(readSelector);
  return store
    .find((labels) => selections.length === 0 || selections.some(({ matches }) => matches(labels)))
    .map(({ labels, lines }) => ({ labels, lines: lines.slice(findFirst(lines, start), findFirst(lines, end)) }))
    .filter(({ lines }) => lines.length > 0);
}

function readSelector(text: string): Selection {
  const query = parseQuery(text);
  if (query.kind !== 'lines') {
    throw unsupported(`"${text}" in place of a selector`);
  }
  return query.selection;
}
