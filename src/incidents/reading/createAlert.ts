import { hashText } from '../../engine';
import type { GrafanaAlert } from '../grafana';
import type { Trouble, TroubleSeverity } from '../trouble';

/** Characters of a title. */
const maxTitleLength = 200;
/** Alerts that always fire, to show that alerting works, or that only hold others back. */
const neverTroubles: ReadonlySet<string> = new Set(['Watchdog', 'DeadMansSwitch', 'InfoInhibitor']);

/** Our own rules of this kind say what is to be done about a trouble. */
const consequences: ReadonlySet<string> = new Set(['response']);

const severities: Readonly<Record<string, TroubleSeverity>> = {
  critical: 'critical',
  page: 'critical',
  error: 'critical',
  high: 'critical',
  major: 'critical',
  disaster: 'critical',
  emergency: 'critical',
  p1: 'critical',
  sev1: 'critical',
  info: 'info',
  informational: 'info',
  notice: 'info',
  low: 'info',
  none: 'info',
  p4: 'info',
  p5: 'info',
};

/** How alerts become troubles. */
export interface AlertNaming {
  origin: Trouble['origin'];
  /** The service or node that labels tell of. */
  findOwner: (labels: Readonly<Record<string, string>>) => string | undefined;
}

/** The trouble that an alert tells of; undefined for one that is none. */
export function createAlert(alert: GrafanaAlert, { origin, findOwner }: AlertNaming): Trouble | undefined {
  const { labels, summary, start, end, rule, link } = alert;
  const name = labels.alertname ?? '';
  if (!isTrouble(labels)) {
    return undefined;
  }
  const owner = findOwner(labels);
  const own = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  const severity = labels.severity ?? labels.priority ?? labels.level ?? '';
  return {
    kind: 'alert',
    id: hashText(JSON.stringify([origin, own, start])),
    title: (summary?.replace(/\s+/g, ' ').trim() || name || 'alert').slice(0, maxTitleLength),
    services: owner === undefined ? [] : [owner],
    labels,
    start,
    ...(end !== undefined && { end }),
    severity: severities[severity.toLowerCase()] ?? 'warning',
    ...(name !== '' && { signal: name }),
    origin,
    ...(rule !== undefined && { rule }),
    ...(link !== undefined && { link }),
  };
}

function isTrouble({ alertname = '', foresight_kind: kind = '' }: Trouble['labels']): boolean {
  return !neverTroubles.has(alertname) && !consequences.has(kind);
}
