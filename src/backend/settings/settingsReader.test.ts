import { day } from '../../engine';
import type { ExpandedIcs, IcsRequest } from './calendar/expandedIcs';
import { createSettingsReader } from './settingsReader';

const text = 'BEGIN:VCALENDAR';
const instance = { uid: 'own', name: 'F', url: '', secureJsonData: { a: '1' }, lastUpdatedMs: 1 };

function open(answer: (request: IcsRequest) => Promise<ExpandedIcs>) {
  const clock = { now: 100 * day };
  const requests: IcsRequest[] = [];
  const reader = createSettingsReader({
    now: () => clock.now,
    expandIcs: (request) => {
      requests.push(request);
      return answer(request);
    },
  });
  const read = (change: object = {}, orgId = 1) =>
    reader.read({
      dataSource: { ...instance, jsonData: { calendar: { ics: text } }, ...change },
      orgId,
      grafanaConfig: {},
    });
  return { clock, requests, read };
}

const expanded = async () => ({ events: [{ name: 'sale', ranges: [{ from: 0, to: 1 }] }], problems: [] });

test('settings that come with every request are read once, and their calendar expanded once', async () => {
  const { requests, read } = open(expanded);
  const [one, other] = await Promise.all([read(), read({ lastUpdatedMs: 2 })]);
  expect(other).toBe(one);
  expect(one.calendar.learnt).toHaveLength(1);
  expect(requests).toHaveLength(1);
});

test('whatever decides an answer makes another version: secrets, organisation, settings with the same time of saving', async () => {
  const { read } = open(expanded);
  const changes = [{}, { secureJsonData: { a: '2' } }, { jsonData: { language: 'ko-KR' } }, { uid: 'x' }];
  const settings = await Promise.all([...changes.map((change) => read(change)), read({}, 2)]);
  expect(new Set(settings.map(({ version }) => version)).size).toBe(5);
});

test('the calendar is expanded anew each day, while what is known is used', async () => {
  const { clock, requests, read } = open(expanded);
  await read();
  clock.now += day;
  const stale = await read();
  expect(stale.calendar.learnt).toHaveLength(1);
  await new Promise(setImmediate);
  await read();
  expect(requests.map(({ within }) => within.to - 400 * day)).toEqual([100 * day, 101 * day]);
});

test('public holidays are learnt on trial beside other events, and what is no region is a problem', async () => {
  const { read } = open(expanded);
  const { calendar, problems } = await read({ jsonData: { calendar: { ics: text, holidays: ['KR', 'QQ'] } } });
  expect(calendar.learnt).toMatchObject([{ name: 'sale' }, { name: 'public holidays KR', onTrial: true }]);
  expect(problems).toEqual([expect.stringMatching(/^Calendar: No holidays are known of "QQ"/)]);
  const { problems: unreadable } = await read({ jsonData: { calendar: { holidays: ['Korea'] } } });
  expect(unreadable).toEqual([expect.stringContaining('"Korea" is no region')]);
});

test('a calendar that cannot be read is a problem, and no more', async () => {
  const { requests, read } = open(() => Promise.reject(new Error('no begin')));
  const { problems, calendar } = await read();
  expect(problems).toEqual([expect.stringMatching(/^Calendar: ics cannot be read \(no begin\)/)]);
  expect(calendar.learnt).toEqual([]);
  await read();
  expect(requests).toHaveLength(1);
});
