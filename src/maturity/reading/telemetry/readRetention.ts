import { day } from '../../../engine';
import { parseDuration } from '../../../queries';
import { mapKnown, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Retention } from './telemetryEvidence';

/** How long ago samples are looked for, days. */
const ages = [1, 3, 7, 14, 21, 28, 35, 60, 90];
/** Any metric that is there everywhere; where nothing is scraped, the one that discovery found. */
export const writeRetention = (metric: string) =>
  ages
    .map((age) => `label_replace(count(last_over_time(${metric}[6h] offset ${age}d)), "days", "${age}", "", "")`)
    .join(' or ');

/** How far back samples reach, and how long they are kept. */
export async function readRetention(reading: Reading, metric: string): Promise<Known<Retention>> {
  const [found, flags] = await Promise.all([
    reading.sample('promql', writeRetention(metric)),
    reading.metadata('status/runtimeinfo'),
  ]);
  const kept = flags.ok ? readKept(flags.value) : undefined;
  return mapKnown(found, (samples) => ({
    days: Math.max(0, ...samples.map(({ labels }) => Number(labels.days)).filter(Number.isFinite)),
    lookedFor: ages[ages.length - 1],
    ...(kept !== undefined && { kept }),
  }));
}

/** Days that Prometheus says it keeps: "15d", or "15d or 50GiB"; undefined where it does not say. */
export function readKept(info: unknown): number | undefined {
  const { data } = Object(info);
  const { storageRetention } = Object(data);
  const [written] = typeof storageRetention === 'string' ? storageRetention.slice(0, 40).split(' ') : [''];
  return /^[\dmshwdy]+$/.test(written) ? readDays(written) : undefined;
}

function readDays(written: string): number | undefined {
  try {
    return parseDuration(written, 'retention') / day;
  } catch {
    return undefined;
  }
}
