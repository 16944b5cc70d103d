import type { GrafanaRequest } from '../../src/alerts';
import { writeFeedback } from '../../src/incidents';
import { edges } from '../../dev/demo/topology';

/** An incident of the shop that is known. */
export interface KnownOfShop {
  title: string;
  service: string;
  from: number;
  to: number;
}

/** What people of the shop have noted in Grafana: each incident, with the services that suffered, as useful to know of. */
export async function recordIncidents(incidents: readonly KnownOfShop[], grafana: GrafanaRequest): Promise<void> {
  for (const { title, service, from, to } of incidents) {
    const callers = edges.filter(({ server }) => server === service).map(({ client }) => client);
    const record = writeFeedback({
      verdict: 'useful',
      note: title,
      from,
      to,
      services: [...new Set([service, ...callers])],
      incident: `known-${from}`,
    });
    const { status } = await grafana({ method: 'POST', path: '/api/annotations', body: record as never });
    if (status !== 200) {
      throw new Error(`Grafana keeps no record: status ${status}.`);
    }
  }
}
