import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { provenanceMeta, roleConfig, type FramePart, type IncidentRole } from '../../../src/frames';

// For tests alone: an answer to a query of incidents, laid out as the data source does.

const minute = 60_000;
export const onset = Date.UTC(2026, 10, 30, 10, 42);

type Cells = Partial<Record<IncidentRole, string | number>>;

const numbers = new Set<IncidentRole>(['start', 'end', 'likelihood', 'alerts', 'troubles', 'similarity']);
const times = new Set<IncidentRole>(['start', 'end']);

interface Rows {
  rows: Cells[];
  notices?: string[];
}

/** A table of these rows: what a row leaves out is empty. */
function table(part: FramePart, roles: IncidentRole[], { rows, notices = [] }: Rows): DataFrame {
  return createDataFrame({
    name: part,
    refId: 'A',
    fields: roles.map((role) => ({
      name: role,
      type: times.has(role) ? FieldType.time : numbers.has(role) ? FieldType.number : FieldType.string,
      values: rows.map((row) => row[role] ?? (numbers.has(role) ? null : '')),
      config: roleConfig(role),
    })),
    meta: provenanceMeta(
      { kind: 'incidents', part },
      { notices: notices.map((text) => ({ severity: 'info' as const, text })) }
    ),
  });
}

export const paymentIncident: Cells = {
  incident: 'pay-1',
  headline: 'payment: failed requests 4.1 %, 12 alerts in 3 services',
  start: onset,
  severity: 'critical',
  services: 'payment, checkout, orders',
  atRisk: 'web',
  cause: 'payment',
  likelihood: 0.7,
  alerts: 12,
};
export const diskIncident: Cells = {
  incident: 'disk-1',
  headline: 'node-3: disk full',
  start: onset - 180 * minute,
  end: onset - 120 * minute,
  severity: 'warning',
  services: 'node-3',
  alerts: 1,
  feedback: 'planned',
};

export function incidentTable(rows: Cells[] = [diskIncident, paymentIncident], notices: string[] = []): DataFrame {
  const roles: IncidentRole[] = ['incident', 'headline', 'start', 'end', 'severity', 'services', 'atRisk', 'cause'];
  return table('incidents', [...roles, 'likelihood', 'alerts', 'troubles', 'feedback'], { rows, notices });
}

/** A deploy, a storm of alerts, an anomaly, what was done, and a pattern of log lines. */
export const paymentTroubles: Cells[] = [
  { trouble: 't-deploy', kind: 'deploy', title: 'payment 1.8.2', start: onset - 2 * minute, services: 'payment' },
  ...Array.from({ length: 12 }, (_, i) => ({
    trouble: `t-alert-${i}`,
    kind: 'alert',
    title: `PaymentErrors instance ${i}`,
    start: onset + i * 1000,
    severity: 'critical',
    services: 'payment',
    origin: 'grafana',
    signal: 'PaymentErrors',
    rule: 'rule-1',
    link: '/alerting/grafana/rule-1/view',
  })),
  {
    trouble: 't-anomaly',
    kind: 'anomaly',
    title: 'Failed requests 4.1 %, usually 0.2 %',
    start: onset + 2 * minute,
    end: onset + 20 * minute,
    severity: 'warning',
    services: 'checkout',
    signal: 'errors',
  },
  {
    trouble: 't-response',
    kind: 'response',
    title: 'restart for payment was handed over',
    start: onset + 5 * minute,
    end: onset + 5 * minute,
    severity: 'info',
    services: 'payment',
    origin: 'foresight',
    link: '/a/foresight-predict-app/response?tab=record&action=restart&target=payment',
  },
  {
    trouble: 't-pattern',
    kind: 'logPattern',
    title: 'ERROR payment <_> refused',
    start: onset + 10 * minute,
    severity: 'warning',
    services: '',
    link: 'javascript:alert(1)',
  },
];

export function timelineTable(rows: Cells[] = paymentTroubles): DataFrame {
  const roles: IncidentRole[] = ['incident', 'trouble', 'kind', 'title', 'start', 'end', 'severity', 'services'];
  return table('timeline', [...roles, 'origin', 'link', 'signal', 'rule'], { rows });
}

export function hitTable(): DataFrame {
  const rows = [
    { service: 'payment', start: onset },
    { service: 'checkout', start: onset + 2 * minute, end: onset + 20 * minute },
    { service: 'orders', start: onset + 3 * minute },
  ];
  return table('hit', ['service', 'start', 'end'], { rows });
}

export function similarTable(): DataFrame {
  const roles: IncidentRole[] = ['incident', 'headline', 'start', 'end', 'severity', 'services', 'similarity'];
  const earlier: Cells = {
    ...paymentIncident,
    incident: 'pay-0',
    headline: 'payment: failed requests 3 %',
    start: onset - 9 * 1440 * minute,
    end: onset - 9 * 1440 * minute + 30 * minute,
    similarity: 0.83,
    feedback: 'known-cause',
    done: 'Rolled back to 1.8.1',
  };
  const less = { ...earlier, similarity: 0.4, incident: 'x', headline: 'less' };
  return table('similar', [...roles, 'feedback', 'done'], { rows: [less, earlier] });
}

/** What the data source answers to each output. */
export function answerIncidents({ output }: Record<string, unknown>): DataFrame[] {
  switch (output) {
    case 'timeline':
      return [timelineTable()];
    case 'services':
      return [hitTable()];
    case 'similar':
      return [similarTable()];
    default:
      return [incidentTable()];
  }
}
