import { known, mapKnown, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Cardinality } from './telemetryEvidence';

/** Entries of each list. */
const maxListed = 20;
/** The metrics that have most series, and how many all have. */
export const largestMetrics = `topk(${maxListed}, count by (__name__) ({__name__!=""}))`;
const allSeries = 'count({__name__!=""})';

/** How many series there are, by what the source knows of itself, or by counting them. */
export async function readCardinality(reading: Reading): Promise<Known<Cardinality>> {
  const status = await reading.metadata('status/tsdb', [['limit', String(maxListed)]]);
  const stated = status.ok ? readStatus(status.value) : undefined;
  // What is read from blocks alone is not in the head.
  return stated && stated.series > 0 ? known(stated) : countSeries(reading);
}

async function countSeries(reading: Reading): Promise<Known<Cardinality>> {
  const [all, largest] = await Promise.all([
    reading.sample('promql', allSeries),
    reading.sample('promql', largestMetrics),
  ]);
  if (!largest.ok) {
    return largest;
  }
  return mapKnown(all, ([total]) => ({
    series: total?.value ?? 0,
    metrics: largest.value
      .map(({ labels, value }) => ({ name: labels.__name__ ?? '', series: value }))
      .sort((a, b) => b.series - a.series),
  }));
}

/** What Prometheus says below `status/tsdb`; undefined where it is not of that form. */
export function readStatus(status: unknown): Cardinality | undefined {
  const { data } = Object(status);
  const { headStats, seriesCountByMetricName, labelValueCountByLabelName } = Object(data);
  const { numSeries } = Object(headStats);
  const metrics = readCounts(seriesCountByMetricName);
  if (typeof numSeries !== 'number' || metrics === undefined) {
    return undefined;
  }
  const labels = readCounts(labelValueCountByLabelName)?.map(({ name, count }) => ({ name, values: count }));
  return {
    series: numSeries,
    metrics: metrics.map(({ name, count }) => ({ name, series: count })),
    // The names of metrics are no label that somebody chose.
    ...(labels && { labels: labels.filter(({ name }) => name !== '__name__') }),
  };
}

function readCounts(given: unknown): Array<{ name: string; count: number }> | undefined {
  if (!Array.isArray(given)) {
    return undefined;
  }
  return given
    .slice(0, maxListed)
    .flatMap((one) => {
      const { name, value } = Object(one);
      return typeof name === 'string' && typeof value === 'number' ? [{ name: name.slice(0, 200), count: value }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
