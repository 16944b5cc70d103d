import * as v from 'valibot';
import { object } from '../../schema';
import type { GrafanaAlert, ReadAlerts, Silence } from '../../incidents';
import { cutText, isoTime, labelSet, readList } from './readList';
import type { GrafanaCall } from './requestGrafana';

/** Alerts of one source. */
export const maxAlerts = 5_000;
const maxSilences = 1_000;
const maxSummaryLength = 500;

const alert = v.pipe(
  object({
    labels: labelSet,
    annotations: v.optional(labelSet, {}),
    startsAt: isoTime,
    generatorURL: v.optional(cutText(2_000), ''),
  }),
  v.transform(({ labels, annotations, startsAt, generatorURL }): GrafanaAlert => {
    const { __alert_rule_uid__: rule, ...own } = labels;
    const summary = annotations.summary ?? annotations.description;
    return {
      labels: own,
      ...(summary !== undefined && { summary: summary.slice(0, maxSummaryLength) }),
      start: startsAt,
      ...(rule !== undefined && { rule }),
      ...(/^https?:\/\//.test(generatorURL) && { link: generatorURL }),
    };
  })
);

/** Alerts that fire at present in Grafana's own Alertmanager (`grafana`) or a data source's, silenced ones included; the newest. */
export async function readFiring(call: GrafanaCall, alertmanager: string): Promise<ReadAlerts> {
  const path = `api/alertmanager/${encodeURIComponent(alertmanager)}/api/v2/alerts?active=true&silenced=true&inhibited=true`;
  return limitAlerts(await readList(call, path, alert));
}

/** The newest of the alerts. */
export function limitAlerts(alerts: readonly GrafanaAlert[]): ReadAlerts {
  const newest = [...alerts].sort((a, b) => b.start - a.start).slice(0, maxAlerts);
  return { alerts: newest, leftOut: alerts.length - newest.length };
}

const silence = v.pipe(
  object({
    id: cutText(100),
    startsAt: isoTime,
    endsAt: isoTime,
    status: object({ state: v.string() }),
    matchers: v.pipe(
      v.array(
        object({
          name: cutText(1_000),
          value: cutText(1_000),
          isRegex: v.boolean(),
          isEqual: v.optional(v.boolean(), true),
        })
      ),
      v.maxLength(100)
    ),
    createdBy: v.optional(cutText(200), ''),
    comment: v.optional(cutText(1_000), ''),
  }),
  v.transform(({ id, startsAt, endsAt, status, matchers, createdBy, comment }) => ({
    state: status.state,
    silence: { id, from: startsAt, to: endsAt, matchers, author: createdBy, comment } satisfies Silence,
  }))
);

/** Silences of Grafana's own alerts that hold, and those that will. */
export async function readSilences(call: GrafanaCall): Promise<Silence[]> {
  const found = await readList(call, 'api/alertmanager/grafana/api/v2/silences', silence);
  return found.flatMap((one) => (one.state === 'expired' ? [] : [one.silence])).slice(0, maxSilences);
}
