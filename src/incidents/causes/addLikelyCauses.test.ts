import { hour } from '../../engine';
import { createMessage } from '../../texts';
import type { Incident } from '../incident';
import type { IncidentDeps } from '../incidentDeps';
import { addLikelyCauses } from './addLikelyCauses';

function incident(service: string, start: number, end?: number): Incident {
  const headline = createMessage('incident.alone', { title: service });
  const trouble = {
    kind: 'alert',
    id: service,
    title: service,
    services: [service],
    labels: {},
    origin: 'grafana',
  } as const;
  return {
    id: service,
    headline,
    start,
    ...(end !== undefined && { end }),
    severity: 'warning',
    troubles: [{ ...trouble, start, severity: 'warning' }],
    hit: [{ service, from: start }],
    atRisk: [],
  };
}

/** Every search finds payment. */
const deps = {
  discovery: { services: [], nodes: [], dependencies: [] },
  sources: {},
  signal: new AbortController().signal,
  incidents: { memory: { get: async () => ({ service: 'payment', likelihood: 0.7 }) } },
} as unknown as IncidentDeps;

async function findCauses(incidents: Incident[]) {
  const found = await addLikelyCauses(incidents, { isWanted: () => true, to: 10 * hour }, deps);
  return found.incidents.map(({ cause }) => cause?.service);
}

it('takes a service for the cause that no other incident hits at that time', async () => {
  expect(await findCauses([incident('node-3', 9 * hour)])).toEqual(['payment']);
  expect(await findCauses([incident('node-3', 9 * hour), incident('payment', 7 * hour, 8 * hour)])).toEqual([
    'payment',
    'payment',
  ]);
});

it('does not take what another incident is about for the cause of this one', async () => {
  expect(await findCauses([incident('payment', 9 * hour), incident('node-3', 9 * hour)])).toEqual([
    'payment',
    undefined,
  ]);
});
