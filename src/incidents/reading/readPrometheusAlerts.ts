import { minute, type TimeRange } from '../../engine';
import type { RawSeries } from '../../queries';
import { createQuery } from '../../sources';
import type { GrafanaAlert } from '../grafana';
import type { IncidentDeps } from '../incidentDeps';

/** Alerts of one answer. */
export const maxAlerts = 5_000;
/** Rows of one series. */
const maxRows = 720;
/** Up to here Prometheus itself looks back for a value that is not marked as gone. */
const lookBack = 5 * minute;
/** Rules may be evaluated so far apart, ms: so long an alert goes on without a value. */
const maxSilence = 3 * minute;
/** Values beyond are times in s, not states. */
const minTime = 1e9;

/** Alerts of a range, and how many are left out. */
export interface SeriesAlerts {
  alerts: GrafanaAlert[];
  leftOut: number;
  partial: boolean;
}

/**
 * The alerts that fired within the range, as Prometheus and Grafana keep them as series; of many, the newest. Where Prometheus says when an
 * alert became active, that is its start; else it is known to a step.
 */
export async function readPrometheusAlerts(
  { from, to }: TimeRange,
  { incidents, sources, signal }: Pick<IncidentDeps, 'incidents' | 'sources' | 'signal'>
): Promise<SeriesAlerts> {
  const step = Math.max(minute, Math.ceil((to - from) / maxRows / minute) * minute);
  const request = {
    query: createQuery('promql', selectAlerts(step)),
    from: Math.floor(from / step) * step,
    to: Math.floor(to / step) * step,
    step,
    signal,
    selection: { maxSeries: maxAlerts, isIncluded: () => true, isPreferred: isFiring },
  };
  const { series, skipped, partial } = await incidents.readSeries(request, sources.metrics);
  const found = series.flatMap((one) => listEpisodes(one, request)).sort((a, b) => b.start - a.start);
  const left = skipped.named.length + skipped.others.preferred + skipped.others.rest;
  return { alerts: found.slice(0, maxAlerts), leftOut: Math.max(0, found.length - maxAlerts) + left, partial };

  function isFiring({ times }: RawSeries): boolean {
    return times[times.length - 1] >= to - maxSilence;
  }
}

/** Since when alerts that fire are active, in s; 1 where only that is known. Of long steps, what fired within each. */
function selectAlerts(step: number): string {
  const over = (series: string) => (step <= lookBack ? series : `last_over_time(${series}[${step / minute}m])`);
  const firing = over('ALERTS{alertstate="firing"}');
  const since = over('ALERTS_FOR_STATE');
  const ofGrafana = over('GRAFANA_ALERTS{alertstate="firing"}');
  return `(${since} and ignoring (alertstate) ${firing}) or (${firing} unless ignoring (alertstate) ${since}) or ${ofGrafana}`;
}

/** Stretches of one series without a gap and with one start. */
function listEpisodes(
  { labels, times, values }: RawSeries,
  { to, step }: { to: number; step: number }
): GrafanaAlert[] {
  const { __name__: _, alertstate: __, grafana_alertstate: ___, grafana_rule_uid: rule, ...own } = labels;
  const stretches: Array<{ first: number; last: number; value: number }> = [];
  times.forEach((time, row) => {
    const value = values[row];
    const current = stretches[stretches.length - 1];
    if (current?.value === value && time - current.last <= 1.5 * step) {
      current.last = time;
    } else if (!Number.isNaN(value)) {
      stretches.push({ first: time, last: time, value });
    }
  });
  return stretches.map(({ first, last, value }, i) => {
    const isOver = i < stretches.length - 1 || last < to - Math.max(step, maxSilence);
    const start = value > minTime ? Math.min(1000 * value, first) : first;
    return { labels: own, start, ...(isOver && { end: last }), ...(rule !== undefined && { rule }) };
  });
}
