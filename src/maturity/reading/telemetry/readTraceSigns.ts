import { hour } from '../../../engine';
import { createMessage } from '../../../texts';
import { known, mapKnown, notKnown, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import { listStreams, type StreamKind } from './readLogLines';
import type { TraceSigns } from './telemetryEvidence';

/** How writers of logs name the id of a trace: at the start of a field, followed by hexadecimal digits. */
const writtenId = '|~ `(?i)trace_?id["\']?\\s*[=:]\\s*["\']?[0-9a-f]{16,32}`';
const fieldId = '| trace_id=~"[0-9a-fA-F]{16,32}"';
/** Metrics that collectors make of spans. */
const spanMetrics = [
  'traces_spanmetrics_calls_total',
  'traces_span_metrics_calls_total',
  'traces_spanmetrics_latency_count',
  'span_metrics_calls_total',
  'calls_total',
];
/** Exemplars that are looked at. */
const maxExemplars = 20_000;

/** Services that metrics of spans tell of; `span_kind` marks those of a collector. */
export const spanMetricsExpr = `count by (service_name, service, job, namespace, service_namespace) ({__name__=~"${spanMetrics.join('|')}", span_kind!=""})`;

/** Lines of a kind of streams that carry the id of a trace, in their text or beside it. */
export const traceLinesExprs = ({ match, by }: StreamKind) =>
  [writtenId, fieldId].map((stage) => `sum by (${by}) (count_over_time({${match}} ${stage} [15m]))`);

/** What joins services to traces: ids in lines and exemplars, and metrics that were made of spans. */
export async function readTraceSigns(reading: Reading, subjects: Subjects, now: number): Promise<TraceSigns> {
  const [logs, exemplars, spans] = await Promise.all([
    readLines(reading, subjects),
    readExemplars(reading, subjects, now),
    reading.sample('promql', spanMetricsExpr),
  ]);
  const own = (labels: Readonly<Record<string, string>>) => subjects.ownerOf(labels) ?? [];
  return {
    logs,
    exemplars,
    spanMetrics: mapKnown(spans, (samples) => new Set(samples.flatMap(({ labels }) => own(labels)))),
  };
}

async function readLines(reading: Reading, { discovery, sources, ownerOf }: Subjects): Promise<TraceSigns['logs']> {
  if (sources.logs === undefined) {
    return notKnown(createMessage('maturity.no-logs', {}));
  }
  const exprs = listStreams(discovery.fleet).flatMap(traceLinesExprs);
  const answers = await Promise.all(exprs.map((expr) => reading.sample('logql', expr)));
  const failed = answers.find((answer) => !answer.ok);
  if (failed && !failed.ok) {
    return failed;
  }
  const counts = new Map<string, number>();
  answers.forEach((answer) => {
    const samples = answer.ok ? answer.value : [];
    samples.forEach(({ labels, value }) => {
      const owner = ownerOf(labels);
      if (owner !== undefined) {
        counts.set(owner, (counts.get(owner) ?? 0) + value);
      }
    });
  });
  return known(counts);
}

/** Exemplars of every histogram of requests that discovery knows. */
async function readExemplars(reading: Reading, subjects: Subjects, now: number): Promise<TraceSigns['exemplars']> {
  const metrics = listHistograms(subjects);
  if (metrics.length === 0) {
    return known(new Map());
  }
  const params: Array<[string, string]> = [
    ['query', `{__name__=~"${metrics.join('|')}"}`],
    ['start', String(Math.floor((now - hour) / 1000))],
    ['end', String(Math.floor(now / 1000))],
  ];
  const answer: Known<unknown> = await reading.metadata('query_exemplars', params);
  return mapKnown(answer, (value) => countExemplars(value, subjects.ownerOf));
}

function listHistograms({ discovery }: Subjects): string[] {
  const durations = discovery.fleet.filter(({ rule }) => rule.kind === 'duration' && rule.language === 'promql');
  return [...new Set(durations.map(({ rule }) => rule.metric))];
}

/** Exemplars with the id of a trace, by service. */
export function countExemplars(answer: unknown, ownerOf: Subjects['ownerOf']): Map<string, number> {
  const counts = new Map<string, number>();
  const { data } = Object(answer);
  let left = maxExemplars;
  for (const one of Array.isArray(data) ? data : []) {
    const { seriesLabels, exemplars } = Object(one);
    const owner = ownerOf(readTexts(seriesLabels));
    const some: unknown[] = Array.isArray(exemplars) ? exemplars.slice(0, left) : [];
    left -= some.length;
    const traced = some.filter((each) => hasTraceId(Object(each).labels)).length;
    if (owner !== undefined && traced > 0) {
      counts.set(owner, (counts.get(owner) ?? 0) + traced);
    }
  }
  return counts;
}

function hasTraceId(labels: unknown): boolean {
  return Object.keys(readTexts(labels)).some((label) => /^trace_?id$/i.test(label));
}

function readTexts(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(Object(given)).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  );
}
