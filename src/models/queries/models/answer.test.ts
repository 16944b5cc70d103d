import { day, hour } from '../../../engine';
import { readNotices, readRole, type Frame } from '../../../frames';
import type { GrafanaConfiguration, IncidentRunDeps, StoredRule } from '../../../incidents';
import {
  createAwaitedWork,
  createQuery,
  createRun,
  dataSourceType,
  runEngineTask,
  SourceError,
  type History,
  type LongWork,
} from '../../../queries';
import { createMessage } from '../../../texts';
import { disturbance } from '../../../../test/support/engine/shop';
import { emptyGrafana } from '../../../../test/support/incidents/emptyGrafana';
import type { ModelsRunDeps } from '../../modelsDeps';
import { modelQueryTypes } from '..';

const now = Date.UTC(2026, 10, 23);
const run = createRun<ModelsRunDeps>(modelQueryTypes);

/** Hourly values by expression: `steady` has a day's cycle, `changed` another one since five days, `broken` fails. */
function readHistory({ query, from, to, step }: { query: { expr?: unknown }; from: number; to: number; step: number }) {
  if (query.expr === 'broken') {
    throw new SourceError('rejected', createMessage('query.verbatim', { text: 'parse error' }));
  }
  const random = disturbance(11);
  const values = Float64Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => {
    const time = from + i * step;
    const isChanged = query.expr === 'changed' && time > now - 5 * day;
    const cycle = isChanged ? 9 * hour : day;
    return 200 + (isChanged ? 200 : 0) + 80 * Math.sin((time * 2 * Math.PI) / cycle) + 20 * (random() + random());
  });
  const series = { start: from, step, values };
  const one = { name: String(query.expr), labels: { job: 'shop' }, series, duplicates: 0, irregular: false };
  return Promise.resolve<History>({ series: [one], skipped: [], cache: 'miss' });
}

const model = (expr: string, more: Record<string, unknown> = {}) => ({
  refId: 'A',
  datasource: { type: dataSourceType, uid: 'foresight' },
  queryType: 'forecast',
  source: { uid: 'prometheus' },
  query: { expr },
  training: '14d',
  step: '1h',
  ...more,
});

function rule(title: string, ...models: Array<Record<string, unknown>>): StoredRule {
  const given = { labels: {}, annotations: {}, isPaused: false, isRecording: false, provenance: '', model: {} };
  const place = { uid: title, title, folder: 'Shop', group: 'g', interval: 60_000, pendingPeriod: 0 };
  return { ...given, ...place, steps: models.map((one) => ({ refId: one.refId, model: one })) };
}

const dashboard = {
  uid: 'd',
  title: 'Tour',
  templating: {
    list: [{ name: 'expr', type: 'custom', query: 'steady', current: { value: 'steady', text: 'steady' } }],
  },
  panels: [
    { id: 1, title: 'Of $expr', targets: [model('$expr', { horizon: '1d' }), model('$gone'), { expr: 'up' }] },
    { id: 2, title: 'The same', targets: [model('changed', { output: 'forecast' })] },
  ],
};

interface World {
  configuration?: Partial<GrafanaConfiguration>;
  longWork?: LongWork<IncidentRunDeps>;
  grafana?: undefined;
}

function openDeps({ configuration, longWork, ...rest }: World): ModelsRunDeps {
  const empty = emptyGrafana();
  const own: Partial<GrafanaConfiguration> = {
    listRules: async () => ({
      rules: [
        rule('Changed', model('changed'), { refId: 'C', datasource: { type: '__expr__' } }),
        rule('Broken', model('broken')),
      ],
      leftOut: 0,
    }),
    listDashboards: async () => ({
      dashboards: [{ uid: 'd', title: 'Tour', folder: '', url: '/d/d/tour', tags: [] }],
      leftOut: 3,
    }),
    readDashboard: async () => ({ model: dashboard, isProvisioned: false }),
  };
  const deps = {
    readHistory,
    executor: { run: runEngineTask },
    signal: new AbortController().signal,
    incidents: {},
    grafana: { ...empty, configuration: { ...empty.configuration, ...own, ...configuration } },
    ...rest,
  } as unknown as IncidentRunDeps;
  return { ...deps, longWork: longWork ?? createAwaitedWork(() => deps, { now: () => now }) };
}

const answer = (output: string, world: World = {}, forAlert = false): Promise<Frame[]> =>
  run({ ...createQuery(modelQueryTypes, 'models'), output, span: '21d' }, request(forAlert), openDeps(world));
const request = (forAlert: boolean) => ({
  refId: 'A',
  from: now - day,
  to: now,
  intervalMs: hour,
  now,
  forAlert,
});

function read(frame: Frame, role: string): unknown[] {
  const field = frame.fields.find((one) => readRole(one) === role);
  return Array.from<unknown>(field?.values ?? []);
}

describe('models', () => {
  it('lists the forecasts of all rules and dashboards, each once, the worst first', async () => {
    const [frame] = await answer('table');
    expect(read(frame, 'title')).toEqual(['Shop / Changed', 'Tour / Of steady', 'Shop / Broken']);
    expect(read(frame, 'origin')).toEqual(['rule', 'dashboard', 'rule']);
    expect(read(frame, 'link')[1]).toBe('/d/d/tour?viewPanel=1');
    expect(read(frame, 'mase')[0]).toBeGreaterThan(Number(read(frame, 'maseBefore')[0]));
    expect(read(frame, 'mase')[0]).toBeGreaterThan(Number(read(frame, 'mase')[1]));
    expect(String(read(frame, 'changed')[0])).not.toBe('');
    expect(read(frame, 'reason')[1]).toBe('');
    expect(String(read(frame, 'reason')[2])).toContain('parse error');
    expect(JSON.parse(String(read(frame, 'query')[1]))).toMatchObject({ query: { expr: '$expr' } });
  });

  it('says what was left out', async () => {
    const [frame] = await answer('table');
    const texts = readNotices(frame);
    expect(texts.join(' ')).toContain('3 or more dashboards');
    expect(texts.join(' ')).toContain('1 queries of dashboards have a variable without a saved value');
  });

  it('proposes a change only with the scores that it would have had, and changes nothing by itself', async () => {
    const seasonless = model('steady', { seasonality: 'none', output: 'upper' });
    const configuration = {
      listRules: async () => ({ rules: [rule('Seasonless', seasonless)], leftOut: 0 }),
      listDashboards: async () => ({ dashboards: [], leftOut: 0 }),
    };
    const [frame] = await answer('proposals', { configuration });
    expect(read(frame, 'advice')).toEqual(['season']);
    expect(JSON.parse(String(read(frame, 'query')[0]))).toEqual(seasonless);
    expect(JSON.parse(String(read(frame, 'proposal')[0]))).toEqual({ ...seasonless, seasonality: expect.anything() });
    expect(read(frame, 'wql')[0]).toBeLessThan(Number(read(frame, 'wqlBefore')[0]));
    expect(String(read(frame, 'reason')[0])).toContain('Other seasons take');
  });

  it('counts the poor ones for rules, and says how far it is while there is no whole answer', async () => {
    const [frame] = await answer('poor', {}, true);
    expect(frame.fields[0].values).toEqual(Float64Array.of(1));
    const longWork: LongWork<IncidentRunDeps> = { follow: async () => ({ progress: { done: 2, total: 9 } }) };
    await expect(answer('poor', { longWork }, true)).rejects.toThrow('2');
  });

  it('reads rules where dashboards may not be read, says so, and refuses where neither may', async () => {
    const refuse = async () => {
      throw new SourceError('unauthorized', createMessage('query.verbatim', { text: 'needs dashboards:read' }));
    };
    const [frame] = await answer('table', { configuration: { listDashboards: refuse } });
    expect(read(frame, 'title')).toEqual(['Shop / Changed', 'Shop / Broken']);
    expect(readNotices(frame).some((text) => text.includes('needs dashboards:read'))).toBe(true);
    const none = { configuration: { listDashboards: refuse, listRules: refuse } };
    await expect(answer('table', none)).rejects.toThrow('needs dashboards:read');
    await expect(answer('table', { grafana: undefined })).rejects.toThrow('service account');
  });

  it('has no row, and no error, where nothing asks Foresight', async () => {
    const empty = {
      listRules: async () => ({ rules: [], leftOut: 0 }),
      listDashboards: async () => ({ dashboards: [], leftOut: 0 }),
    };
    const [frame] = await answer('table', { configuration: empty });
    expect(read(frame, 'title')).toEqual([]);
  });
});
