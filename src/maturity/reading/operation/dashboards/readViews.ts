import { day, type TimeRange } from '../../../../engine';
import { createQuery } from '../../../../sources';
import { createMessage, describeError } from '../../../../texts';
import type { MaturityRunDeps } from '../../../maturityDeps';
import type { DashboardViews } from './dashboardEvidence';

/** Labels that may name Grafana's own stream. */
const streamLabels = ['service_name', 'app', 'job', 'container'];
const maxViews = 5_000;
/** So long Grafana's log is looked at: it is large. */
const maxLookback = 14 * day;

/** Openings of dashboards by Grafana's log of requests (`router_logging`), where a source of logs has it. */
export async function readViews(
  { to, from }: TimeRange,
  logs: { uid: string } | undefined,
  { incidents, signal }: Pick<MaturityRunDeps, 'incidents' | 'signal'>
): Promise<DashboardViews> {
  if (!logs) {
    return { ok: false, why: createMessage('operation.no-views-logs', {}) };
  }
  const since = Math.max(from, to - maxLookback);
  const selection = { maxSeries: maxViews, isIncluded: () => true, isPreferred: () => true };
  const times = { from: since + day, to, step: day };
  try {
    for (const label of streamLabels) {
      const query = createQuery('logql', writeQuery(label));
      const { series } = await incidents.readSeries({ query, ...times, signal, selection }, logs);
      if (series.length > 0) {
        const opened = series.map(({ labels, values }): [string, number] => [
          labels.uid ?? '',
          values.reduce((sum, value) => sum + (Number.isFinite(value) ? value : 0), 0),
        ]);
        return { ok: true, opened: new Map(opened), since };
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, why: createMessage('operation.views-unread', { reason: describeError(error) }) };
  }
  return { ok: false, why: createMessage('operation.no-views', {}) };
}

/** Grafana reads a dashboard by its uid when it is opened, by an older and a newer address. */
function writeQuery(label: string): string {
  const address =
    'path=/(?:api/dashboards/uid|apis/dashboard.grafana.app/[^/]+/namespaces/[^/]+/dashboards)/(?P<uid>[A-Za-z0-9_-]+)';
  const lines = `{${label}=~"(.*[/-])?grafana"} |= "path=/" |= "dashboard" | regexp \`${address}\` | uid != ""`;
  return `sum by (uid) (count_over_time(${lines} [1d]))`;
}
