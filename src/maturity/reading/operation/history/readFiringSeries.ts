import { minute, type TimeRange } from '../../../../engine';
import type { GrafanaAlert } from '../../../../incidents';
import type { RawSeries } from '../../../../queries';
import { createQuery } from '../../../../sources';
import type { MaturityRunDeps } from '../../../maturityDeps';

/** Rows of one series: a source refuses more than 11,000. */
const maxRows = 10_000;
const minStep = 5 * minute;
/** Alerts of one range. */
const maxAlerts = 20_000;

/** The alerts that the source's own rules fired in a range, to 5 min; of long ranges, to a ten-thousandth. @throws SourceError */
export async function readFiringSeries(
  { from, to }: TimeRange,
  uid: string,
  { incidents, signal }: Pick<MaturityRunDeps, 'incidents' | 'signal'>
): Promise<{ alerts: GrafanaAlert[]; leftOut: number }> {
  const step = Math.max(minStep, Math.ceil((to - from) / maxRows / minute) * minute);
  const firing = 'ALERTS{alertstate="firing"}';
  const expr = step > minStep ? `last_over_time(${firing}[${step / minute}m])` : firing;
  const { series, skipped } = await incidents.readSeries(
    {
      query: createQuery('promql', expr),
      from: Math.floor(from / step) * step,
      to: Math.floor(to / step) * step,
      step,
      signal,
      selection: { maxSeries: maxAlerts, isIncluded: () => true, isPreferred: () => true },
    },
    { uid }
  );
  const found = series.flatMap((one) => listStretches(one, step));
  return {
    alerts: found.slice(0, maxAlerts),
    leftOut:
      Math.max(0, found.length - maxAlerts) + skipped.named.length + skipped.others.preferred + skipped.others.rest,
  };
}

/** Times of one series without a gap. */
function listStretches({ labels, times }: RawSeries, step: number): GrafanaAlert[] {
  const { __name__: _, alertstate: __, ...own } = labels;
  const stretches: Array<{ start: number; end: number }> = [];
  times.forEach((time) => {
    const last = stretches[stretches.length - 1];
    if (last && time - last.end <= 1.5 * step) {
      last.end = time;
    } else {
      stretches.push({ start: time, end: time });
    }
  });
  return stretches.map((one) => ({ labels: own, ...one }));
}
