import { minute, type TimeRange } from '../../engine';
import type { InsightSource } from '../../insight';
import type { RawSeries, SourceAnswer, SourceRequest } from '../../queries';
import { createQuery } from '../../sources';
import { createMessage } from '../../texts';
import type { MaturityRunDeps } from '../maturityDeps';
import { known, notKnown, tryRead, type Known } from './known';

/** One series at one time. */
export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

export type QueryLanguage = 'promql' | 'logql';

/** How an assessment reads the sources: each question is sent once, and their number is limited. */
export interface Reading {
  /** Queries that were sent so far. */
  countQueries(): number;
  /** What an expression gives at the present. */
  sample(language: QueryLanguage, expr: string): Promise<Known<Sample[]>>;
  /** What it gives over a range. */
  series(language: QueryLanguage, expr: string, times: TimeRange & { step: number }): Promise<Known<RawSeries[]>>;
  /** What the source of metrics says of itself below its API, such as `status/tsdb`. */
  metadata(path: string, params?: Array<[string, string]>): Promise<Known<unknown>>;
}

interface ReadingDeps extends Pick<MaturityRunDeps, 'incidents' | 'maturity' | 'signal'> {
  sources: { metrics: InsightSource; logs?: InsightSource };
  /** ms. */
  now: number;
}

/** Queries of one assessment, beside those of discovery. */
export const maxQueries = 60;
/** Series that one question may have: beyond, the answer is not whole. */
const maxSeries = 50_000;

/** Reads at the end of the minute that has just passed. */
export function createReading({ incidents, maturity, signal, sources, now }: ReadingDeps): Reading {
  const sent = new Map<string, Promise<Known<RawSeries[]>>>();
  let queries = 0;
  const at = Math.floor(now / minute) * minute;
  const once = (key: string, read: () => Promise<Known<RawSeries[]>>) => {
    const answer = sent.get(key) ?? read();
    sent.set(key, answer);
    return answer;
  };
  const send = async (language: QueryLanguage, request: Omit<SourceRequest, 'signal'>): Promise<Known<RawSeries[]>> => {
    const source = language === 'promql' ? sources.metrics : sources.logs;
    if (source === undefined) {
      return notKnown(createMessage('maturity.no-logs', {}));
    }
    if (queries >= maxQueries) {
      return notKnown(createMessage('maturity.too-many-queries', { max: maxQueries }));
    }
    queries++;
    const selection = { maxSeries, isIncluded: () => true, isPreferred: () => true };
    const answer = await tryRead(signal, () => incidents.readSeries({ ...request, selection, signal }, source));
    return answer.ok ? readWhole(answer.value) : answer;
  };
  const series: Reading['series'] = (language, expr, { from, to, step }) =>
    once(`${language} ${from} ${to} ${step} ${expr}`, () =>
      send(language, { query: createQuery(language, expr), from, to, step })
    );
  return {
    countQueries: () => queries,
    series,
    async sample(language, expr) {
      const answer = await series(language, expr, { from: at, to: at, step: minute });
      return answer.ok ? known(answer.value.flatMap(readLast)) : answer;
    },
    async metadata(path, params = []) {
      queries++;
      const answer = await tryRead(signal, () => maturity.readMetadata({ path, params, signal }, sources.metrics));
      const isMissing = answer.ok && answer.value === undefined;
      return isMissing ? notKnown(createMessage('maturity.through-grafana', { name: sources.metrics.name })) : answer;
    },
  };
}

/** The series of an answer that has all that there are: of a part nothing can be concluded. */
function readWhole({ series, skipped, partial, notices: [first] }: SourceAnswer): Known<RawSeries[]> {
  if (skipped.named.length > 0) {
    return notKnown(createMessage('maturity.too-many-series', { max: maxSeries }));
  }
  if (partial) {
    return notKnown(createMessage('maturity.partial', { reason: first ?? '' }));
  }
  return known(series);
}

function readLast({ labels, values }: RawSeries): Sample[] {
  const value = values[values.length - 1];
  return value === undefined || Number.isNaN(value) ? [] : [{ labels, value }];
}
