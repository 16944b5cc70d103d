import { defaultLimits } from '../../queries';
import { readSettings } from './readSettings';

const read = (jsonData: Record<string, unknown>, secureJsonData = {}, grafanaConfig = {}) =>
  readSettings({
    instance: { uid: 'own', name: 'Forecasts', url: '', jsonData, secureJsonData, lastUpdatedMs: 7 },
    orgId: 1,
    grafanaConfig,
  });
const prometheus = { uid: 'p', kind: 'prometheus', url: 'http://prometheus:9090' };
const problemsOf = (source: Record<string, unknown>) => read({ sources: [{ ...prometheus, ...source }] }).problems;

test('an instance without any settings has defaults and no problem', () => {
  const settings = read({});
  expect(settings).toMatchObject({ instanceUid: 'own', orgId: 1, limits: defaultLimits, problems: [] });
  expect(settings.sources.size).toBe(0);
});

test('sources are found by uid, and their name defaults to it', () => {
  const { sources, problems } = read({ sources: [prometheus, { uid: 'g', kind: 'grafana', name: 'Shop' }] });
  expect(problems).toEqual([]);
  expect(sources.get('p')).toEqual({ ...prometheus, name: 'p' });
  expect(sources.get('g')?.name).toBe('Shop');
});

test.each([
  [{ url: undefined }, 'URL is missing'],
  [{ url: 'prometheus' }, 'URL is no URL'],
  [{ url: 'file:///etc/passwd' }, 'Use http:// or https://'],
  [{ url: 'http://me:hunter2@host' }, 'contains a user name or a password'],
  [{ url: 'http://host/?a=1' }, 'behind ? or #'],
  [{ url: 'http://host/#' }, 'behind ? or #'],
  [{ url: 'http://:@host/' }, 'contains a user name or a password'],
  [{ url: 7 }, 'URL is no text'],
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

describe('calendar', () => {
  const day = 86_400_000;

  test('is empty without settings', () => {
    expect(read({}).calendar).toEqual({ learnt: [], excluded: [] });
  });

  test('parts events that are learnt from those that nothing is learnt from', () => {
    const sale = { name: 'sale', times: ['2026-11-27/2026-11-28'] };
    const maintenance = { name: 'maintenance', times: ['2026-11-01T02:00Z/2026-11-01T04:00Z'], effect: 'exclude' };
    const { calendar, problems } = read({ calendar: { timeZone: 'Asia/Seoul', events: [sale, maintenance] } });
    const from = Date.UTC(2026, 10, 27);
    expect(problems).toEqual([]);
    expect(calendar).toEqual({
      timeZone: 'Asia/Seoul',
      learnt: [{ name: 'sale', ranges: [{ from, to: from + day }] }],
      excluded: [{ from: Date.UTC(2026, 10, 1, 2), to: Date.UTC(2026, 10, 1, 4) }],
    });
  });

  test('gives what the iCalendar text holds the effect of the settings, and says what is wrong with it', () => {
    const instance = { uid: 'own', name: 'Forecasts', url: '', secureJsonData: {}, lastUpdatedMs: 7 };
    const backup = { name: 'Backup', ranges: [{ from: 0, to: day }] };
    const { calendar, problems } = readSettings({
      instance: { ...instance, jsonData: { calendar: { icsEffect: 'exclude' } } },
      orgId: 1,
      grafanaConfig: {},
      ics: { events: [backup], problems: ['Event "Sale" is left out.'] },
    });
    expect(calendar).toEqual({ learnt: [], excluded: backup.ranges });
    expect(problems).toEqual(['Calendar: Event "Sale" is left out.']);
  });

  test.each([
    [{ timeZone: 'Mars/Base' }, 'Calendar: The time zone is "Mars/Base", which is not known'],
    [{ events: [{ name: 'sale' }] }, 'Calendar: Event 1: It needs a name and a list of times'],
    [{ events: [{ name: 'sale', times: ['tomorrow'] }] }, 'Calendar: Event 1: "tomorrow" is not a time range'],
    [{ events: [{ name: 'sale', times: [], effect: 'hide' }] }, 'Calendar: Event 1: Its effect is "hide"'],
    [{ feasts: [] }, 'Calendar: Unknown fields: feasts'],
    [[], 'Calendar: It is no object'],
  ])('%j is reported and left out', (calendar, problem) => {
    const settings = read({ calendar });
    expect(settings.problems.join()).toContain(problem);
    expect(settings.calendar.learnt.flatMap(({ ranges }) => ranges)).toEqual([]);
  });
});
