import { noLogs } from '../../../test/support/insight/noLogs';
import { createHistoryCache, createInlinePool, createModelCache } from '../../../src/backend';
import { day, type Series } from '../../../src/engine';
import { readCapacitySettings } from '../../../src/capacity';
import { createInsightQuery, type Catalog, type SignalKind } from '../../../src/insight';
import { createAwaitedWork, defaultLimits, formatDuration, wholeAnswer, type ReadHistory } from '../../../src/queries';
import { noIncidents } from '../../../test/support/incidents/noIncidents';
import { noMaturity } from '../../../test/support/maturity/noMaturity';
import { responseAccess } from '../../../test/support/response/responseAccess';
import { runQuery, type QueryRunDeps } from '../../../src/registry';
import { createPrometheus, timesBetween, type ScrapedSeries } from '../../../test/support/situations/createPrometheus';
import type { Trial } from '../../causes/trial';
import { readServiceRows } from '../pages/readServiceRows';
import type { ServiceRow } from '../pages/serviceRow';
import { classifySignal, type Classified } from './classifySignal';

type Signal = Catalog['discovery']['fleet'][number];

/** Of a signal kind: its unit, and the side that harms. */
const kinds: Partial<Record<SignalKind, Pick<Signal['rule'], 'unit' | 'harm'>>> = {
  errors: { unit: 'percentunit', harm: 'up' },
  duration: { unit: 's', harm: 'up' },
  rate: { unit: 'reqps', harm: 'both' },
  cpu: { unit: 'short', harm: 'up' },
  memory: { unit: 'bytes', harm: 'up' },
  disk: { unit: 'bytes', harm: 'up' },
};

/** What a query learns from and looks ahead to at most: as many steps as two weeks and two hours have at five minutes. */
const maxTrainingSteps = 4032;
const maxHorizonSteps = 24;

/** The overview over a recorded incident; `now` is the replayed present, ms, and data end there. */
export type ReadOverviewAt = (now: number) => Promise<ServiceRow[]>;

/** The overview over the signals of a recorded incident, at the step of its rows. */
export function openTrial({ signals, candidates, dependencies }: Trial, step: number): ReadOverviewAt {
  const clock = { now: 0 };
  const series = groupByKind(signals, clock);
  const limits = { ...defaultLimits, maxSeries: 1000, maxPoints: 20_000_000 };
  const owner = { orgId: 1, instanceUid: 'foresight', settingsVersion: '1', limits };
  const history = createHistoryCache({ now: () => clock.now });
  const source = { ...createPrometheus([]), query: createReader(series) };
  const readHistory: ReadHistory = (request) => history.get({ ...request, ...owner, source });
  const caller = { lane: 'interactive', orgId: owner.orgId, dataSourceUid: owner.instanceUid } as const;
  const executor = createModelCache(createInlinePool()).forCaller(caller, 2e8);
  const catalog = buildCatalog([...series.keys()], candidates, dependencies);
  const { signal } = new AbortController();
  const deps: QueryRunDeps = {
    readHistory,
    executor,
    signal,
    slos: [],
    openCatalog: async () => catalog,
    logs: noLogs,
    incidents: noIncidents,
    capacity: readCapacitySettings(undefined, () => undefined),
    response: responseAccess(),
    maturity: noMaturity,
    longWork: createAwaitedWork(() => deps, { now: () => clock.now }),
  };
  const training = formatDuration(Math.min(14 * day, maxTrainingSteps * step));
  const horizon = formatDuration(Math.min(7 * day, maxHorizonSteps * step));
  const model = { ...createInsightQuery({ queryType: 'services', step: formatDuration(step), training, horizon }) };

  return async (now) => {
    clock.now = now;
    const range = { from: now - Math.min(day, 400 * step), to: now };
    return readServiceRows(
      await runQuery(model, { refId: 'A', intervalMs: step, now, forAlert: false, ...range }, deps)
    );
  };
}

/** Series by kind: its name stands for the query of the kind. */
function groupByKind(signals: Trial['signals'], clock: { now: number }): Map<SignalKind, ScrapedSeries[]> {
  const groups = new Map<SignalKind, ScrapedSeries[]>();
  signals.forEach(({ service, signal, series }, part) => {
    const found = classifySignal(signal);
    if (found && found.kind in kinds) {
      const labels = { service, part: `${part}` };
      groups.set(found.kind, [...(groups.get(found.kind) ?? []), toScraped(series, { labels, found, clock })]);
    }
  });
  return groups;
}

interface Described {
  labels: Record<string, string>;
  found: Classified;
  clock: { now: number };
}

/** Samples after the present are not there yet. */
function toScraped({ start, step, values }: Series, { labels, found, clock }: Described): ScrapedSeries {
  const times = timesBetween(start, start + (values.length - 1) * step, step).filter(
    (_, i) => !Number.isNaN(values[i])
  );
  const value = (time: number) =>
    time > clock.now ? NaN : found.convert(values[Math.round((time - start) / step)] ?? NaN);
  return { labels, times, value };
}

function createReader(series: Map<SignalKind, ScrapedSeries[]>): ReturnType<typeof createPrometheus>['query'] {
  const sources = new Map(
    [...series].map(([kind, own]): [string, ReturnType<typeof createPrometheus>] => [kind, createPrometheus(own)])
  );
  return async (request) => (await sources.get(String(request.query.expr))?.query(request)) ?? wholeAnswer([]);
}

function buildCatalog(present: SignalKind[], services: string[], dependencies: Trial['dependencies']): Catalog {
  const fleet = present.map((kind): Signal => {
    const rule = {
      id: kind,
      language: 'promql',
      kind,
      scope: 'service',
      metric: kind,
      subject: ['service'],
      expr: kind,
    };
    return {
      rule: { unit: '', harm: 'both', ...rule, ...kinds[kind] } as Signal['rule'],
      expr: kind,
      match: 'service=~".+"',
      labels: { name: 'service' },
      subjects: [...services],
    };
  });
  const named = services.map((name) => ({ name, identity: { name }, signals: fleet, pods: [], nodes: [] }));
  const discovery = {
    fleet,
    services: named,
    nodes: [],
    dependencies: [...dependencies],
    ambiguous: [],
    unused: [],
    failures: [],
  };
  return { discovery, sources: { metrics: { uid: 'recording', name: 'Recording' } } };
}
