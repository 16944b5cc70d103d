import { emptyGrafana } from '../../../../../test/support/incidents/emptyGrafana';
import { now, openWorld } from '../../../../../test/support/maturity/maturityWorld';
import { range } from '../../../../../test/support/maturity/operationEvidence';
import { SourceError } from '../../../../queries';
import { createMessage } from '../../../../texts';
import type { GrafanaConfiguration } from '../../../../incidents';
import type { MaturityRunDeps } from '../../../maturityDeps';
import { readDashboardEvidence } from './readDashboardEvidence';
import { readViews } from './readViews';

const answers: Array<[RegExp, Array<[Record<string, string>, number]> | Error]> = [
  [/^good|up\{service="web"\}/, [[{ service: 'web' }, 1]]],
  [/^broken/, new SourceError('rejected', createMessage('source.timeout', { name: 'x', seconds: 1 }))],
  [/^forbidden/, new SourceError('not-allowed', createMessage('source.timeout', { name: 'x', seconds: 1 }))],
];

const panel = (expr: string) => ({
  type: 'timeseries',
  title: expr,
  datasource: { type: 'prometheus', uid: 'prom' },
  targets: [{ refId: 'A', expr }],
});
const dashboard = (...exprs: string[]) => ({ title: 'D', panels: exprs.map(panel) });

function configure(models: Record<string, object>): GrafanaConfiguration {
  const dashboards = Object.keys(models).map((uid) => ({ uid, title: uid, folder: '', url: '', tags: [] }));
  return {
    ...emptyGrafana().configuration,
    listDashboards: async () => ({ dashboards, leftOut: 0 }),
    readDashboard: async (uid) => {
      if (models[uid] instanceof Error) {
        throw models[uid];
      }
      return { model: models[uid] as Record<string, unknown>, isProvisioned: uid.startsWith('file') };
    },
  };
}

async function open(): Promise<MaturityRunDeps> {
  const world = await openWorld({ answers });
  const kept = new Map<string, unknown>();
  const memory: MaturityRunDeps['incidents']['memory'] = {
    async get<Value>(key: string, work: (signal: AbortSignal) => Promise<Value>) {
      kept.set(key, kept.get(key) ?? (await work(world.signal)));
      return kept.get(key) as Value;
    },
  };
  return { ...world, incidents: { ...world.incidents, memory } };
}

const views = { ok: false, why: createMessage('operation.no-views', {}) } as const;
const read = async (configuration: GrafanaConfiguration, deps: MaturityRunDeps) => {
  const found = await readDashboardEvidence(
    { configuration, views, now, sourceUid: 'prom', report: () => undefined },
    deps
  );
  return found.ok ? found.value : { dashboards: [], leftOut: 0, tried: [], unread: [], views };
};

test('queries of dashboards are sent, with what their variables stand for, and those of other sources are passed over', async () => {
  const variable = {
    ...dashboard('up{service="$service"}'),
    templating: {
      list: [{ name: 'service', type: 'custom', query: 'web,db', current: { text: 'web', value: 'web' } }],
    },
  };
  const models = { file: dashboard('good', 'empty', 'broken', 'forbidden'), varied: variable, gone: new Error('gone') };
  const { tried, unread } = await read(configure(models), await open());
  expect(tried).toEqual([
    {
      ...{ uid: 'file', title: 'file', isProvisioned: true, answered: 1, empty: 1, failed: 1, skipped: 1 },
      example: { title: 'empty', source: 'prom', expr: 'empty' },
    },
    { uid: 'varied', title: 'varied', isProvisioned: false, answered: 1, empty: 0, failed: 0, skipped: 0 },
  ]);
  expect(unread.map(({ title }) => title)).toEqual(['gone']);
});

test('of many dashboards a part is tried at a time, until all are', async () => {
  const models = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`d${i}`, dashboard('good')]));
  const deps = await open();
  const counts = [];
  for (let run = 0; run < 3; run++) {
    counts.push((await read(configure(models), deps)).tried.length);
  }
  expect(counts).toEqual([20, 40, 45]);
});

describe('openings', () => {
  const logs = { uid: 'loki' };

  it('are counted by the log of requests, where a stream of Grafana has one', async () => {
    const sent: string[] = [];
    const deps = await openWorld({ answers: [[/app=~/, [[{ uid: 'd1' }, 2]]]] }, sent);
    const found = await readViews(range, logs, deps);
    expect(found.ok && [...found.opened]).toEqual([['d1', 28]]);
    expect(sent[0]).toMatch(/^sum by \(uid\) \(count_over_time\(\{service_name=~/);
  });

  it('are not known without a log, or without a source of logs', async () => {
    const deps = await openWorld({});
    const missing = [await readViews(range, logs, deps), await readViews(range, undefined, deps)];
    expect(missing.map((one) => (one.ok ? '' : one.why.code))).toEqual([
      'operation.no-views',
      'operation.no-views-logs',
    ]);
  });
});
