import { isMapping, toText, toNumber } from '../../../schema';
import type { DashboardLookups, InstantValue, LookupSource } from './lookups';

/** One request to the HTTP API of Prometheus or Loki. */
export interface MetadataCall {
  source: LookupSource;
  /** Below the API's own path, such as "label/job/values"; percent-encoded. */
  path: string;
  params: Array<[name: string, value: string]>;
}

/** The answer's JSON. @throws Error for people where there is none. */
export type ReadMetadata = (call: MetadataCall) => Promise<unknown>;

/** What is read of one answer. */
const maxValues = 50_000;

/** How the API of a language is called: its unit of time, and how labels are narrowed by a selector. */
const dialects: Record<LookupSource['language'], { time: (ms: number) => string; matches: string }> = {
  promql: { time: (ms) => String(ms / 1000), matches: 'match[]' },
  logql: { time: (ms) => `${Math.round(ms)}000000`, matches: 'query' },
};

/** Lookups by the HTTP API that Prometheus and Loki share, over a range (ms); `read` sends the requests. */
export function createLookups(
  read: ReadMetadata,
  { from, to }: { from: number; to: number }
): Required<Pick<DashboardLookups, 'labelValues' | 'labelNames' | 'series' | 'queryResult'>> {
  const readData = async (source: LookupSource, path: string, params: MetadataCall['params']): Promise<unknown> => {
    const { time } = dialects[source.language];
    const answer = await read({ source, path, params: [...params, ['start', time(from)], ['end', time(to)]] });
    return isMapping(answer) ? answer.data : undefined;
  };
  const matching = ({ language }: LookupSource, selector?: string): MetadataCall['params'] =>
    selector === undefined ? [] : [[dialects[language].matches, selector]];
  return {
    labelValues: async (source, label, selector) =>
      readTexts(await readData(source, `label/${encodeURIComponent(label)}/values`, matching(source, selector))),
    labelNames: async (source, selector) => readTexts(await readData(source, 'labels', matching(source, selector))),
    series: async (source, selector) => readLabelSets(await readData(source, 'series', [['match[]', selector]])),
    queryResult: async (source, expr) => {
      const { time } = dialects[source.language];
      const answer = await read({
        source,
        path: 'query',
        params: [
          ['query', expr],
          ['time', time(to)],
        ],
      });
      return isMapping(answer) ? readInstantValues(answer.data) : [];
    },
  };
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, maxValues).filter((one) => typeof one === 'string') : [];
}

function readLabelSets(value: unknown): Array<Record<string, string>> {
  return Array.isArray(value) ? value.slice(0, maxValues).filter(isMapping).map(readLabels) : [];
}

function readLabels(labels: unknown): Record<string, string> {
  const entries = isMapping(labels) ? Object.entries(labels) : [];
  return Object.fromEntries(entries.map(([label, value]) => [label, toText(value)]));
}

/** A vector, or one value alone. */
function readInstantValues(data: unknown): InstantValue[] {
  const { result } = isMapping(data) ? data : {};
  if (!Array.isArray(result)) {
    return [];
  }
  if (typeof result[0] === 'number') {
    return [{ labels: {}, value: toText(result[1]), time: NaN }];
  }
  return result
    .slice(0, maxValues)
    .filter(isMapping)
    .flatMap(({ metric, value }) =>
      Array.isArray(value)
        ? [{ labels: readLabels(metric), value: toText(value[1]), time: toNumber(value[0]) * 1000 }]
        : []
    );
}
