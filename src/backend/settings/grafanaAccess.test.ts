import { grafanaTokenKey } from '../../sources';
import { readGrafanaAccess } from './grafanaAccess';
import { defaultOperatorSettings } from './operatorSettings';

const granted = { GF_APP_URL: 'https://grafana.example.com/graphs/', GF_PLUGIN_APP_CLIENT_SECRET: 'managed' };

interface Given {
  grafanaUrl?: unknown;
  token?: string;
  orgId?: number;
  config?: Record<string, string>;
  operator?: Partial<typeof defaultOperatorSettings>;
}

function read({ grafanaUrl, token, orgId = 1, config = granted, operator = {} }: Given = {}) {
  const problems: string[] = [];
  const secureJsonData: Record<string, string> = token === undefined ? {} : { [grafanaTokenKey]: token };
  const instance = { uid: 'own', name: 'F', url: '', jsonData: { grafanaUrl }, secureJsonData, lastUpdatedMs: 1 };
  const context = { instance, orgId, grafanaConfig: config, operator: { ...defaultOperatorSettings, ...operator } };
  return { ...readGrafanaAccess(context, (problem) => problems.push(problem)), problems };
}

test("Grafana's own URL and the token that it manages are used where nothing is entered", () => {
  expect(read()).toEqual({ url: granted.GF_APP_URL, token: 'managed', isManaged: true, problems: [] });
  expect(read({ config: {} })).toEqual({ url: '', token: '', problems: [] });
});

test('an entered token goes where it is entered for, in every organisation', () => {
  expect(read({ token: 'own', orgId: 2, grafanaUrl: 'http://elsewhere:3000' })).toEqual({
    url: 'http://elsewhere:3000',
    token: 'own',
    problems: [],
  });
});

test.each([
  'http://localhost:3000',
  'http://127.0.0.1:3000/graphs',
  'http://127.8.9.10',
  'http://2130706433/',
  'http://[::1]:3000',
  'https://grafana.example.com/graphs',
  'https://grafana.example.com/graphs/below/',
  'https://GRAFANA.example.com:443/graphs/',
])('the managed token may go to %s', (grafanaUrl) => {
  expect(read({ grafanaUrl }).token).toBe('managed');
});

test.each([
  'http://attacker.example.com',
  'https://grafana.example.com.attacker.com/graphs/',
  'https://grafana.example.com@attacker.com/graphs/',
  'http://grafana.example.com/graphs/',
  'https://grafana.example.com:8443/graphs/',
  'https://grafana.example.com/',
  'https://grafana.example.com/graphs/../elsewhere/',
  'https://grafana.example.com/graphsandmore/',
  'http://127.0.0.1.attacker.com',
  'http://localhost.attacker.com',
  'http://0.0.0.0:3000',
  'http://[::ffff:10.0.0.1]:3000',
  'http://10.0.0.1:3000',
])('the managed token does not go to %s', (grafanaUrl) => {
  expect(read({ grafanaUrl }).token).toBe('');
});

test('why the managed token is not used is told, with what to do', () => {
  expect(read({ grafanaUrl: 'http://grafana:3000' }).withheld).toMatch(/goes nowhere else.* grafana_url/);
  expect(read({ orgId: 2 }).withheld).toMatch(/belongs to organisation 1, and this data source to organisation 2/);
});

test("whoever runs Grafana says how it is reached, and which organisation the account's is", () => {
  const operator = { grafanaUrl: 'http://grafana:3000', managedAccountOrgId: 4 };
  const managed = { url: 'http://grafana:3000', token: 'managed', isManaged: true, problems: [] };
  expect(read({ operator, orgId: 4 })).toEqual(managed);
  expect(read({ operator, orgId: 4, grafanaUrl: 'http://grafana:3000/' }).token).toBe('managed');
  expect(read({ operator, orgId: 1 }).token).toBe('');
});

test('a wrong URL is reported, and nothing is contacted in its place', () => {
  const { url, token, problems } = read({ grafanaUrl: 'ftp://x' });
  expect([url, token]).toEqual(['', '']);
  expect(problems).toEqual(['The URL of this Grafana (grafanaUrl) begins with ftp: Use http:// or https://.']);
});
