import path from 'node:path';
import { readProvisioning } from './provisioning';

const folder = path.join(__dirname, '..', '..', '..', 'provisioning');
const environment = {
  PROMETHEUS_URL: 'http://prometheus',
  LOKI_URL: 'http://loki',
  FORESIGHT_DASHBOARDS: path.join(folder, 'dashboards'),
  FORESIGHT_GRAFANA_URL: 'http://grafana',
};
const uids = (list: Array<{ uid: string }>) => list.map(({ uid }) => uid);

test('variables of the environment are filled in, however deep they stand', () => {
  const { dataSources } = readProvisioning(folder, environment);
  const foresight = dataSources.find(({ uid }) => uid === 'foresight');
  expect(dataSources.find(({ uid }) => uid === 'prometheus')?.url).toBe('http://prometheus');
  expect(foresight?.jsonData?.sources).toContainEqual(expect.objectContaining({ url: 'http://prometheus' }));
});

test('a data source without an address is neither there nor named in settings', () => {
  const { dataSources } = readProvisioning(folder, { ...environment, LOKI_URL: '' });
  expect(uids(dataSources)).toEqual(['prometheus', 'foresight']);
  const { sources } = dataSources[1].jsonData as { sources: Array<{ uid: string }> };
  expect(uids(sources)).toEqual(['prometheus', 'prometheus-direct']);
  expect(dataSources[1].jsonData?.insight).not.toHaveProperty('logs');
});

test('dashboards and rules of the project are read', () => {
  const { dashboards, ruleGroups } = readProvisioning(folder, environment);
  expect([...dashboards.keys()]).toContain('foresight-shop');
  expect(ruleGroups.flatMap(({ rules }) => uids(rules))).toContain('foresight-disk-forecast');
});

test('a folder without files has nothing', () => {
  expect(readProvisioning('/nowhere', {})).toEqual({ dataSources: [], dashboards: new Map(), ruleGroups: [] });
});
