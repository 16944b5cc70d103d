import * as v from 'valibot';
import { object } from '../../schema';
import type { TimeRange } from '../../engine';
import type { GrafanaAlert, ReadAlerts } from '../../incidents';
import { limitAlerts, maxAlerts } from './readAlertmanager';
import { cutText, readList } from './readList';
import type { GrafanaCall } from './requestGrafana';

/** A change of an alert's state, as Grafana's state history keeps it among the annotations. */
interface Transition {
  alertId: number;
  alertName: string;
  newState: string;
  prevState: string;
  time: number;
  text: string;
}

const transition = object({
  alertId: v.number(),
  alertName: v.optional(cutText(500), ''),
  newState: v.string(),
  prevState: v.string(),
  time: v.number(),
  text: cutText(20_000),
});

/** Transitions are two for each alert. */
const maxTransitions = 2 * maxAlerts;

/** Alerts of Grafana's rules that fired within the range and no longer do at its end. */
export async function readPastAlerts(call: GrafanaCall, { from, to }: TimeRange): Promise<ReadAlerts> {
  const parameters = new URLSearchParams({
    type: 'alert',
    from: String(Math.max(1, Math.floor(from))),
    to: String(Math.max(1, Math.ceil(to))),
    limit: String(maxTransitions),
  });
  const found = await readList(call, `api/annotations?${parameters}`, transition);
  const { alerts, leftOut } = limitAlerts(joinTransitions(found, from));
  return { alerts, leftOut: leftOut + (found.length >= maxTransitions ? 1 : 0) };
}

/** What fired from one transition to the next. Of what fired before the first one it is known that it did since `from` (ms). */
export function joinTransitions(transitions: readonly Transition[], from: number): GrafanaAlert[] {
  const firing = new Map<string, number>();
  const alerts: GrafanaAlert[] = [];
  for (const one of [...transitions].sort((a, b) => a.time - b.time)) {
    const labels = readLabels(one);
    const key = JSON.stringify([one.alertId, labels]);
    const start = firing.get(key) ?? (isFiring(one.prevState) ? from : undefined);
    if (isFiring(one.newState)) {
      firing.set(key, start ?? one.time);
    } else if (start !== undefined) {
      firing.delete(key);
      alerts.push({ labels, start, end: one.time });
    }
  }
  return alerts;
}

/** States may have a reason behind them: `Alerting (NoData)`. */
function isFiring(state: string): boolean {
  return state.startsWith('Alerting') || state.startsWith('Recovering');
}

/** Grafana writes `title {label=value, label=value} - values`: its tags hold the same, shortened and without colons. */
function readLabels({ text, alertName }: Transition): Record<string, string> {
  const begin = text.startsWith(`${alertName} {`) ? alertName.length + 2 : text.indexOf('{') + 1;
  const end = text.lastIndexOf('} - ');
  const labels: Record<string, string> = alertName === '' ? {} : { alertname: alertName };
  if (begin === 0 || end < begin) {
    return labels;
  }
  let last = '';
  for (const part of text.slice(begin, end).split(', ')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at);
    if (at > 0 && /^[a-z_]\w*$/i.test(name)) {
      labels[name] = part.slice(at + 1);
      last = name;
    } else if (last !== '') {
      // A comma within a value.
      labels[last] = `${labels[last]}, ${part}`;
    }
  }
  return labels;
}
