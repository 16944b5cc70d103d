import { readdirSync } from 'node:fs';
import path from 'node:path';
import { insightQueryTypes } from '../src/insight';
import { migrateQuery, parseDuration, planQuery, readQuery, seriesQueryTypes, unknownFields } from '../src/queries';
import { mappingsIn, ownPlugins, readMapping, root, toMapping, toMappings, type Mapping } from './files';

const plugins = ownPlugins();
const dataSources = toMappings(readMapping('provisioning/datasources/datasources.yaml').datasources);
const byUid = new Map(dataSources.map((one) => [String(one.uid), one]));
const shop = readMapping('provisioning/dashboards/shop.json');
const tour = readMapping('provisioning/dashboards/tour.json');
const methods = readMapping('provisioning/dashboards/methods.json');
const audiences = ['fleet', 'service', 'capacity'].map((name) => readMapping(`provisioning/dashboards/${name}.json`));
const dashboards: Array<[string, Mapping]> = [tour, shop, methods, ...audiences].map((one) => [String(one.uid), one]);
const panelsOf = (dashboard: Mapping) => toMappings(dashboard.panels);
/** Queries, those of panels that look at a range of their own with its length. */
const targetsOf = (dashboard: Mapping) => [
  ...panelsOf(dashboard).flatMap(({ targets = [], timeFrom }) =>
    toMappings(targets).map((target) => (timeFrom === undefined ? target : { ...target, timeFrom }))
  ),
  ...toMappings(toMapping(dashboard.annotations).list).map(({ target }) => toMapping(target)),
];
const [group] = toMappings(readMapping('provisioning/alerting/diskForecast.yaml').groups);
const [rule] = toMappings(group.rules);
const steps = toMappings(rule.data);
const settings = toMapping(byUid.get('foresight')?.jsonData);

const isOurs = (model: Mapping) => 'source' in model && !Object.hasOwn(insightQueryTypes, String(model.queryType));
const queries: Array<[string, Mapping]> = [
  ...dashboards.flatMap(([uid, dashboard]) =>
    targetsOf(dashboard).map((target, i): [string, Mapping] => [`target ${i + 1} of ${uid}`, target])
  ),
  ...steps.map((step): [string, Mapping] => [`rule step ${step.refId}`, toMapping(step.model)]),
].filter((entry): entry is [string, Mapping] => isOurs(entry[1]));

describe('data sources', () => {
  test("their types are Grafana's own or a plugin of this project", () => {
    dataSources.forEach(({ type }) => expect(['prometheus', 'loki', ...plugins.keys()]).toContain(type));
  });

  test('every source that goes through Grafana is provisioned, and the plugin does not ask itself', () => {
    const through = toMappings(settings.sources).filter(({ kind }) => kind === 'grafana');
    expect(through.map(({ uid }) => uid).sort()).toEqual(['loki', 'prometheus']);
    through.forEach(({ uid }) => expect(byUid.has(String(uid))).toBe(true));
  });

  test('Prometheus takes the samples of recording rules', () => {
    expect(byUid.get('prometheus')?.jsonData).toMatchObject({ prometheusType: 'Prometheus' });
  });

  test('no secret stands in a file', () => {
    expect(mappingsIn(dataSources).filter((one) => 'secureJsonData' in one || 'password' in one)).toEqual([]);
  });
});

describe('app', () => {
  test('it is enabled', () => {
    const [app] = toMappings(readMapping('provisioning/plugins/apps.yaml').apps);
    expect(plugins.get(String(app.type))?.type).toBe('app');
    expect(app.disabled).toBe(false);
  });
});

describe('queries', () => {
  test.each(queries)('of %s can be read and planned, and ask an allowed source', (_, { timeFrom = '7d', ...model }) => {
    expect(unknownFields(model)).toEqual([]);
    const query = migrateQuery(model);
    const now = Date.UTC(2026, 0, 29);
    const request = {
      refId: 'A',
      from: now - parseDuration(String(timeFrom), 'timeFrom'),
      to: now + 86_400_000,
      intervalMs: 600_000,
      now,
      forAlert: false,
    };
    expect(() => planQuery(query, request)).not.toThrow();
    expect(toMappings(settings.sources).map(({ uid }) => uid)).toContain(query.source.uid);
  });

  test('there is one of every type', () => {
    const types = new Set(queries.map(([, model]) => migrateQuery(model).queryType));
    expect([...types].sort()).toEqual(Object.keys(seriesQueryTypes).sort());
    expect(queries).toHaveLength(6 + 8 + 1 + 11 + 2 + 1);
  });

  test('every data source that a file refers to is provisioned', () => {
    const known = new Set([...byUid.keys(), '__expr__']);
    const referred = mappingsIn([tour, shop, methods, group]).flatMap(({ datasource, datasourceUid }) => [
      ...(datasource ? [toMapping(datasource).uid] : []),
      ...(datasourceUid ? [datasourceUid] : []),
    ]);
    expect(referred.filter((uid) => !known.has(String(uid)))).toEqual([]);
  });
});

describe.each(audiences.map((one): [string, Mapping] => [String(one.uid), one]))('queries of %s', (_, dashboard) => {
  test('ask for services and signals, of whichever Foresight data source is chosen', () => {
    const [choice] = toMappings(toMapping(dashboard.templating).list);
    expect([choice.name, choice.type, choice.query]).toEqual([
      'datasource',
      'datasource',
      'foresight-predict-datasource',
    ]);
    panelsOf(dashboard).forEach((panel) => {
      expect(panel.datasource).toEqual({ type: 'foresight-predict-datasource', uid: '${datasource}' });
      toMappings(panel.targets).forEach((target) => expect(() => readQuery(insightQueryTypes, target)).not.toThrow());
    });
  });

  test('come with the app, too', () => {
    const file = `dashboards/${String(dashboard.uid).replace('foresight-', '')}.json`;
    const included = toMappings(plugins.get('foresight-predict-app')?.includes).find(({ path: at }) => at === file);
    expect(included).toMatchObject({ type: 'dashboard', name: dashboard.title });
  });
});

test('the dashboard of the shop looks a week back and a day ahead', () => {
  expect(shop.time).toEqual({ from: 'now-7d', to: 'now+1d' });
});

describe.each(dashboards)('dashboard %s', (_, dashboard) => {
  const panels = panelsOf(dashboard);

  test('panels have ids of their own, do not overlap, and are stock panels or ours', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const cells = panels.flatMap(({ gridPos }) => {
      const { x, y, w, h } = toMapping(gridPos);
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(24);
      return Array.from(
        { length: Number(w) * Number(h) },
        (_cell, i) => `${Number(x) + (i % Number(w))},${Number(y) + Math.floor(i / Number(w))}`
      );
    });
    expect(new Set(cells).size).toBe(cells.length);
    const known = ['timeseries', 'bargauge', 'table', 'stat', 'text', 'trend', ...plugins.keys()];
    panels.forEach(({ type }) => expect(known).toContain(type));
  });

  test('annotations ask for events', () => {
    toMappings(toMapping(dashboard.annotations).list).forEach(({ target }) =>
      expect(toMapping(target).output).toBe('events')
    );
  });
});

describe('alert rule', () => {
  test('its query, reduce and threshold follow each other, and the last one decides', () => {
    expect(steps.map(({ refId, datasourceUid }) => [refId, datasourceUid])).toEqual([
      ['A', 'foresight'],
      ['B', '__expr__'],
      ['C', '__expr__'],
    ]);
    expect(steps.slice(1).map(({ model }) => [toMapping(model).type, toMapping(model).expression])).toEqual([
      ['reduce', 'A'],
      ['threshold', 'B'],
    ]);
    expect(rule.condition).toBe('C');
  });

  test('it judges the forecast alone, as its title says, and links the panel that draws it', () => {
    const model = toMapping(steps[0].model);
    expect([model.output, model.horizon]).toEqual(['forecast', '4d']);
    const panel = panelsOf(shop).find(({ id }) => id === rule.panelId);
    expect(rule.dashboardUid).toBe(shop.uid);
    expect(toMappings(panel?.targets)[0].query).toMatchObject({ expr: toMapping(model.query).expr });
  });
});

test('the provider reads the folder with the dashboards', () => {
  const files = [
    'capacity.json',
    'dashboards.yaml',
    'fleet.json',
    'methods.json',
    'service.json',
    'shop.json',
    'tour.json',
  ];
  expect(readdirSync(path.join(root, 'provisioning', 'dashboards')).sort()).toEqual(files);
});
