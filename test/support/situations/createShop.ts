import { createHistoryCache } from '../../../src/backend';
import { hour, minute } from '../../../src/engine';
import { builtInRules } from '../../../src/insight';
import { discover } from '../../../src/insight/discovery/discover';
import { holdSeries } from '../insight/holdSeries';
import { findCauses, type FoundCauses, type ServiceIncident } from '../../../src/insight/causes/findCauses';
import { defaultLimits, wholeAnswer, type ReadHistory, type Source } from '../../../src/queries';
import { createPrometheus, timesBetween, type ScrapedSeries } from './createPrometheus';
import { createRandom } from './random';

type Labels = Record<string, string>;
export type Reading = 'errors' | 'duration' | 'rate' | 'cpu';

/** A reading of a service or node that is `to` from one time on until another; ms. */
export interface Trouble {
  of: string;
  reading: Reading;
  from: number;
  until: number;
  to: number;
}

export interface Shop {
  seed: number;
  /** Where the history ends, ms. */
  end: number;
  troubles: Trouble[];
  /** When the new version of a service begins to run, ms. */
  deploys?: Record<string, number>;
}

/** Callers with their callees: payment is called by orders alone, and calls nobody. */
const calls = { frontend: ['catalog', 'orders'], catalog: ['db'], orders: ['payment'] };
/** Where each service runs. */
const placed = { frontend: 'node-1', catalog: 'node-2', db: 'node-3', orders: 'node-1', payment: 'node-1' };
const services = Object.keys(placed);
const nodes = [...new Set(Object.values(placed))].sort();
const usual: Record<Reading, number> = { errors: 0.004, duration: 0.045, rate: 40, cpu: 0.35 };

const createdBy = (service: string) => ({ created_by_kind: 'StatefulSet', created_by_name: service });

const metrics: Record<string, Labels[]> = {
  http_requests_total: services.map((service) => ({ service, status: '200' })),
  http_request_duration_seconds_bucket: services.map((service) => ({ service, le: '1' })),
  node_cpu_seconds_total: nodes.map((node) => ({ node, mode: 'idle' })),
  traces_service_graph_request_total: Object.entries(calls).flatMap(([client, callees]) =>
    callees.map((server) => ({ client, server }))
  ),
  kube_pod_info: Object.entries(placed).map(([service, node]) => ({
    pod: `${service}-0`,
    node,
    ...createdBy(service),
  })),
  app_build_info: services.map((service) => ({ service, version: '1' })),
};

const queryLabels = holdSeries(metrics);

/** Finds causes in a shop of five services on three nodes, whose Prometheus has a day of minutes. */
export async function findCausesIn(shop: Shop, incident: ServiceIncident): Promise<FoundCauses> {
  const history = createHistoryCache({ now: () => shop.end });
  const owner = {
    orgId: 1,
    instanceUid: 'foresight',
    settingsVersion: '1',
    source: createSource(shop),
    limits: defaultLimits,
  };
  const readHistory: ReadHistory = (request) => history.get({ ...request, ...owner });
  return findCauses(incident, {
    discovery: await discover(builtInRules, queryLabels),
    sources: { metrics: { uid: 'prometheus', name: 'Prometheus' } },
    readHistory,
    signal: new AbortController().signal,
    now: shop.end,
  });
}

/** Answers the queries of discovered signals by what they read. */
function createSource(shop: Shop): Source {
  const read: Array<[RegExp, Source]> = [
    [/app_build_info/, createPrometheus([])],
    [/node_cpu/, createPrometheus(createReadings(shop, 'cpu', { node: nodes }))],
    [/histogram_quantile/, createPrometheus(createReadings(shop, 'duration', { service: services }))],
    [/5\.\./, createPrometheus(createReadings(shop, 'errors', { service: services }))],
    [/./, createPrometheus(createReadings(shop, 'rate', { service: services }))],
  ];
  const { deploys = {} } = shop;
  return {
    ...read[0][1],
    query: async (request) => {
      const expr = String(request.query.expr);
      const [, service = ''] = /app_build_info\{service="(\w+)"/.exec(expr) ?? [];
      const versions = createPrometheus(createVersions(shop, deploys[service]));
      const source = service === '' ? read.find(([pattern]) => pattern.test(expr))?.[1] : versions;
      return source?.query(request) ?? wholeAnswer([]);
    },
  };
}

function createReadings(
  { seed, end, troubles }: Shop,
  reading: Reading,
  labels: Record<string, string[]>
): ScrapedSeries[] {
  const [[label, owners]] = Object.entries(labels);
  return owners.map((owner, place) => {
    const random = createRandom(100 * seed + 10 * place + reading.length);
    const own = troubles.filter((one) => one.of === owner && one.reading === reading);
    const times = timesBetween(end - 24 * hour, end, minute);
    const values = new Map(
      times.map((time) => {
        const trouble = own.find(({ from, until }) => time >= from && time < until);
        const level = (trouble?.to ?? usual[reading]) * (1 + 0.08 * random.normal());
        return [time, Math.max(0, level)];
      })
    );
    return { labels: { [label]: owner }, times, value: (time) => values.get(time) ?? NaN };
  });
}

function createVersions({ end }: Shop, since = Infinity): ScrapedSeries[] {
  const times = timesBetween(end - 24 * hour, end, minute);
  return ['1', '2'].map((version) => ({
    labels: { version },
    times: times.filter((time) => (version === '2') === time >= since),
    value: () => 1,
  }));
}
