import type { Observation } from '../score/observation';
import type { Grafana, RuleState } from './connectGrafana';

/** What a running Grafana says at one time. */
export interface LiveLook extends Observation {
  rules?: RuleState[];
  notified?: string[];
}

/** Everything at once: overview, page of a service, rules and notifications; the time is that before the requests. */
export async function takeLook(grafana: Grafana, service: string): Promise<LiveLook> {
  const time = Date.now();
  const [overview, page, events, rules, notified] = await Promise.all([
    grafana.readOverview(),
    grafana.readService(service),
    grafana.readEvents(service),
    grafana.readRules(),
    grafana.readNotified(),
  ]);
  return { time, overview, page, events, rules, notified };
}
