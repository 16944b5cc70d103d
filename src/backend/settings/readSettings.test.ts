import { defaultLimits, grafanaTokenKey } from '../../pipeline';
import { readSettings } from './readSettings';

const read = (jsonData: Record<string, unknown>, secureJsonData = {}, grafanaConfig = {}) =>
  readSettings({ uid: 'own', name: 'Forecasts', url: '', jsonData, secureJsonData, lastUpdatedMs: 7 }, grafanaConfig);
const prometheus = { uid: 'p', kind: 'prometheus', url: 'http://prometheus:9090' };
const problemsOf = (source: Record<string, unknown>) => read({ sources: [{ ...prometheus, ...source }] }).problems;

test('an instance without any settings has defaults and no problem', () => {
  const settings = read({});
  expect(settings).toMatchObject({ instanceUid: 'own', lastUpdatedMs: 7, limits: defaultLimits, problems: [] });
  expect(settings.sources.size).toBe(0);
});

test('sources are found by uid, and their name defaults to it', () => {
  const { sources, problems } = read({ sources: [prometheus, { uid: 'g', kind: 'grafana', name: 'Shop' }] });
  expect(problems).toEqual([]);
  expect(sources.get('p')).toEqual({ ...prometheus, name: 'p' });
  expect(sources.get('g')?.name).toBe('Shop');
});

test('the entered token comes before the one that Grafana grants', () => {
  const granted = { GF_PLUGIN_APP_CLIENT_SECRET: 'granted' };
  expect(read({}, {}, granted).grafana.token).toBe('granted');
  expect(read({}, { [grafanaTokenKey]: 'entered' }, granted).grafana.token).toBe('entered');
  expect(read({}).grafana.token).toBe('');
});

test("the entered URL comes before Grafana's own", () => {
  const own = { GF_APP_URL: 'http://own:3000/' };
  expect(read({}, {}, own).grafana.url).toBe('http://own:3000/');
  expect(read({ grafanaUrl: 'http://inside:3000' }, {}, own).grafana.url).toBe('http://inside:3000');
});

test('a wrong Grafana URL is reported and nothing is contacted in its place', () => {
  const { grafana, problems } = read({ grafanaUrl: 'ftp://x' }, {}, { GF_APP_URL: 'http://own:3000/' });
  expect(grafana.url).toBe('');
  expect(problems).toEqual(['The URL of this Grafana (grafanaUrl) begins with ftp: Use http:// or https://.']);
});

test.each([
  [{ url: undefined }, 'URL is missing'],
  [{ url: 'prometheus' }, 'URL is no URL'],
  [{ url: 'file:///etc/passwd' }, 'Use http:// or https://'],
  [{ url: 'http://me:hunter2@host' }, 'contains a user name or a password'],
  [{ url: 'http://host/?a=1' }, 'behind ? or #'],
  [{ url: 7 }, 'url is no text'],
  [{ kind: 'influx' }, 'kind is "influx"'],
  [{ adress: 'x' }, 'Unknown fields: adress'],
  [{ headerNames: ['X-Ok', 'bad name'] }, '"bad name" cannot be the name'],
  [{ headerNames: ['Host'] }, '"Host" cannot be the name'],
  [{ headerNames: 'X-One' }, 'headerNames is no list'],
  [{ tenantHeader: 'a\r\nb' }, 'cannot be the name'],
  [{ tlsSkipVerify: 'yes' }, 'neither true nor false'],
  [{ tlsCaCert: 'garbage' }, 'tlsCaCert is no certificate'],
  [{ uid: 'own' }, 'this data source itself'],
])('a source with %j is reported and not usable', (wrong, message) => {
  const settings = read({ sources: [{ ...prometheus, ...wrong }] });
  expect(settings.problems.join('\n')).toContain(message);
  expect(settings.sources.size).toBe(0);
  expect(settings.refused.size).toBe(1);
});

test('credentials in a URL are not repeated', () => {
  expect(problemsOf({ url: 'http://me:hunter2@host' }).join()).not.toContain('hunter2');
});

test('entries without a uid and entries that are no object are named by their place', () => {
  const { problems } = read({ sources: [{ kind: 'grafana' }, 'p'] });
  expect(problems[0]).toMatch(/^Source number 1: Its uid is missing/);
  expect(problems[1]).toMatch(/^Source number 2: It is no object/);
});

test('of sources with the same uid none is used', () => {
  const settings = read({ sources: [prometheus, { ...prometheus, url: 'http://other' }, prometheus] });
  expect(settings.sources.size).toBe(0);
  expect(settings.problems[0]).toContain('more than once');
});

test('one wrong source leaves its neighbours usable', () => {
  const settings = read({ sources: [prometheus, { uid: 'q', kind: 'loki' }] });
  expect([...settings.sources.keys()]).toEqual(['p']);
  expect([...settings.refused.keys()]).toEqual(['q']);
});

test('direct fields of a Grafana source are reported', () => {
  expect(read({ sources: [{ uid: 'g', kind: 'grafana', url: 'http://x' }] }).problems[0]).toContain(
    'Unknown fields: url'
  );
});

test('a list that is none and limits that are none are reported', () => {
  const { problems } = read({ sources: {}, limits: { maxSerie: 1, maxSeries: 'many' } });
  expect(problems).toHaveLength(3);
});

test('limits are brought into their range, with a word about it', () => {
  const { limits, problems } = read({ limits: { maxSeries: 1e9, concurrency: 0, timeoutMs: 5000.4, maxPoints: 5000 } });
  expect(limits).toMatchObject({ maxSeries: 2000, concurrency: 1, timeoutMs: 5000, maxPoints: 5000 });
  expect(problems).toHaveLength(3);
});

it('passes over fields that Grafana keeps beside ours', () => {
  expect(read({ pdcInjected: false, oauthPassThru: true }).problems).toEqual([]);
});
