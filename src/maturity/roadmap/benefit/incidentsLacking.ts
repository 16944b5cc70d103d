import type { CheckId } from '../../check/weights';
import type { Gap } from '../listGaps';
import type { PastIncident } from '../../reading/operation/pastIncident';

/**
 * Which incidents lack what a check looks for. `service`: those that hit a service which fails it; `all`: every one; `alerted`
 * and `missed`: those with and without an alert; `several`: those that hit more than one service; `none`: it says nothing of
 * incidents.
 */
type Bearing = 'service' | 'all' | 'alerted' | 'missed' | 'several' | 'none';

const bearings: Readonly<Record<CheckId, Bearing>> = {
  'scrape-health': 'service',
  'request-metrics': 'service',
  'saturation-metrics': 'service',
  'logs-present': 'service',
  'log-levels': 'service',
  'retention-for-seasons': 'none',
  cardinality: 'none',

  'critical-signals-alerted': 'service',
  'alert-context': 'alerted',
  'pending-periods': 'none',
  'alert-precision': 'none',
  'alert-recall': 'missed',
  'alert-flapping': 'none',
  'dashboards-answer': 'none',
  'dashboards-opened': 'none',
  'notification-routes': 'alerted',
  'configuration-as-code': 'none',
  'query-latency': 'none',
  'least-privilege': 'none',
  'audit-on': 'none',
  secrets: 'none',

  'logs-joined': 'service',
  'traces-joined': 'service',
  'service-graph': 'several',
  'service-identity': 'service',
  'slo-defined': 'service',
  'slo-burn-alerted': 'service',
  'slo-recovered': 'service',
  'deploys-visible': 'all',

  'forecast-trust': 'none',
  'predictive-alerts': 'service',
  'model-watch': 'none',
  'response-mode': 'all',
  'response-verified': 'none',
  'anomaly-precision': 'none',
  'capacity-plan': 'none',
};

/** Incidents that a gap's evidence was missing in. */
export function listLacking({ check, results }: Gap, incidents: readonly PastIncident[]): PastIncident[] {
  const failing = new Set(results.map(({ service }) => service));
  const isWhole = failing.has('');
  const hits = ({ services }: PastIncident) => isWhole || services.some((service) => failing.has(service));
  const applies: Readonly<Record<Bearing, (incident: PastIncident) => boolean>> = {
    service: ({ services }) => services.some((service) => failing.has(service)),
    all: hits,
    alerted: (incident) => incident.alertedAt !== undefined && hits(incident),
    missed: (incident) => incident.alertedAt === undefined && hits(incident),
    several: (incident) => incident.services.length > 1 && hits(incident),
    none: () => false,
  };
  return incidents.filter(applies[bearings[check]]);
}
