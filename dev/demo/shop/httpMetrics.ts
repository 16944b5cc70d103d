import { services, type Route, type Service } from '../topology';
import { computeLoad, type Snapshot } from './load';
import type { Counter, Family } from './metric';
import { serviceTargets, createTarget } from './targets';

const requests: Family = { name: 'http_requests_total', type: 'counter', help: 'HTTP requests answered.' };
const duration: Family = {
  name: 'http_request_duration_seconds',
  type: 'histogram',
  help: 'Time to answer an HTTP request.',
};

/** Upper ends of the classic buckets, as their `le` labels; never a whole number, which Prometheus 3 would rewrite. */
const bucketEnds = ['0.005', '0.01', '0.025', '0.05', '0.1', '0.15', '0.25', '0.4', '0.6', '1.5'];

/** Spread of durations: the standard deviation of their logarithm. */
const spread = 0.55;

/** Requests by route and status, and their durations. */
export const httpMetrics: Counter[] = services.flatMap((service) =>
  service.routes.flatMap((route) => [...requestCounters(service, route), ...durationHistogram(service, route)])
);

function requestCounters(service: Service, route: Route): Counter[] {
  const share = {
    '200': (errors: number) => 0.99 * (1 - errors),
    '404': (errors: number) => 0.01 * (1 - errors),
    '500': (errors: number) => errors,
  };
  return Object.entries(share).map(([status, part]) => ({
    family: requests,
    target: createTarget(serviceTargets, service.name),
    name: requests.name,
    labels: { ...createLabels(route), status },
    perSecond: (snapshot) => {
      const load = computeLoad(snapshot, service.name);
      return load.rate * route.share * part(Math.min(1, load.errorRatio));
    },
  }));
}

function durationHistogram(service: Service, route: Route): Counter[] {
  const target = createTarget(serviceTargets, service.name);
  const rate = (snapshot: Snapshot) => computeLoad(snapshot, service.name).rate * route.share;
  const median = (snapshot: Snapshot) => computeLoad(snapshot, service.name).latency;
  const series = (suffix: string, labels: Record<string, string>, perSecond: Counter['perSecond']): Counter[] => [
    {
      family: duration,
      target,
      name: `${duration.name}_${suffix}`,
      labels: { ...createLabels(route), ...labels },
      perSecond,
      fractional: suffix === 'sum',
    },
  ];
  return [
    ...bucketEnds.flatMap((le) =>
      series('bucket', { le }, (snapshot) => rate(snapshot) * shareBelow(Number(le), median(snapshot)))
    ),
    ...series('bucket', { le: '+Inf' }, rate),
    ...series('sum', {}, (snapshot) => rate(snapshot) * median(snapshot) * Math.exp((spread * spread) / 2)),
    ...series('count', {}, rate),
  ];
}

function createLabels(route: Route): Record<string, string> {
  return { method: route.method, route: route.path };
}

/** Part of log-normal durations below `limit` (s); Tocher's logistic approximation of the normal integral. */
function shareBelow(limit: number, median: number): number {
  const z = Math.log(limit / median) / spread;
  return 1 / (1 + Math.exp(-1.5976 * z - 0.07056 * z * z * z));
}
