import type { TimeRange } from '../../engine';
import { createOwnerFinder } from '../../insight';
import { createMessage, describeError, type Message } from '../../texts';
import type { ReadAlerts } from '../grafana';
import type { IncidentDeps } from '../incidentDeps';
import { findEnd, type Trouble } from '../trouble';
import { createAlert } from './createAlert';
import { readPrometheusAlerts } from './readPrometheusAlerts';

/** Alerts of one answer. */
export const maxTroubles = 5_000;

/** Alerts as troubles, and what could not be read. */
export interface AlertTroubles {
  troubles: Trouble[];
  notices: Message[];
  /** True where the source of metrics says that data is missing. */
  partial: boolean;
}

/** One place that alerts are read from. */
interface Origin {
  origin: Trouble['origin'];
  name: string;
  read(): Promise<ReadAlerts & { partial?: boolean }>;
}

/**
 * The alerts of a range from everywhere: series of Prometheus, Grafana's own rules, the Alertmanagers of the settings; the newest 5,000. What cannot be read
 * gives a notice, and nothing else fails.
 */
export async function readAlerts(range: TimeRange, deps: IncidentDeps): Promise<AlertTroubles> {
  const findOwner = createOwnerFinder(deps.discovery);
  const read = await Promise.all(listOrigins(range, deps).map((one) => readOrigin(one, deps)));
  const all = read.flatMap(({ origin, alerts }) =>
    alerts.flatMap((alert) => createAlert(alert, { origin, findOwner }) ?? [])
  );
  const within = all.filter((one) => one.start <= range.to && findEnd(one) >= range.from);
  const troubles = within.sort((a, b) => b.start - a.start).slice(0, maxTroubles);
  const leftOut = read.reduce((sum, one) => sum + one.leftOut, within.length - troubles.length);
  const { withheld } = deps.incidents;
  return {
    troubles,
    notices: [
      ...read.flatMap(({ notices }) => notices),
      ...(leftOut > 0 ? [createMessage('incidents.left-out', { count: leftOut, max: maxTroubles })] : []),
      ...(deps.grafana === undefined && withheld ? [withheld] : []),
    ],
    partial: read.some(({ partial }) => partial),
  };
}

function listOrigins(range: TimeRange, deps: IncidentDeps): Origin[] {
  const { grafana, incidents } = deps;
  return [
    { origin: 'prometheus', name: deps.sources.metrics.name, read: () => readPrometheusAlerts(range, deps) },
    ...(grafana
      ? [
          { origin: 'grafana' as const, name: 'Grafana', read: () => grafana.listFiring() },
          { origin: 'grafana' as const, name: 'Grafana', read: () => grafana.listPast(range) },
          ...incidents.settings.alertmanagers.map((uid) => ({
            origin: 'alertmanager' as const,
            name: uid,
            read: () => grafana.listExternal(uid),
          })),
        ]
      : []),
  ];
}

async function readOrigin({ origin, name, read }: Origin, { signal }: Pick<IncidentDeps, 'signal'>) {
  try {
    return { origin, partial: false, notices: [], ...(await read()) };
  } catch (error) {
    signal.throwIfAborted();
    const notices = [createMessage('incidents.unread', { name, reason: describeError(error) })];
    return { origin, alerts: [], leftOut: 0, partial: false, notices };
  }
}
