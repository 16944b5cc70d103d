import { edges, type Edge } from '../topology';
import { computeLoad, type Snapshot } from './load';
import type { Counter, Family } from './metric';
import { graphTarget } from './targets';

const requests: Family = {
  name: 'traces_service_graph_request_total',
  type: 'counter',
  help: 'Requests between two services.',
};
const failed: Family = {
  name: 'traces_service_graph_request_failed_total',
  type: 'counter',
  help: 'Failed requests between two services.',
};

/** Who calls whom, as Tempo's metrics generator tells it. */
export const graphMetrics: Counter[] = edges.flatMap((edge) => [
  series(requests, edge, (snapshot) => callRate(snapshot, edge)),
  series(
    failed,
    edge,
    (snapshot) => callRate(snapshot, edge) * Math.min(1, computeLoad(snapshot, edge.server).errorRatio)
  ),
]);

function series(family: Family, { client, server }: Edge, perSecond: Counter['perSecond']): Counter {
  return { family, target: graphTarget, name: family.name, labels: { client, server }, perSecond };
}

function callRate(snapshot: Snapshot, edge: Edge): number {
  return computeLoad(snapshot, edge.client).rate * edge.calls;
}
