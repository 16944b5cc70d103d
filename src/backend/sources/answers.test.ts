import { renderNotices } from '../../texts';
import type { RawSeries, SourceRequest } from '../../queries';
import { secretKey } from '../../sources';
import { createSource } from './createSource';
import { settingsWith } from '../../../test/support/backend/settingsWith';
import { json, matrix, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';

let upstream: Upstream;
afterEach(() => upstream.stop());

function source(secrets = {}) {
  const entry = { uid: 's', kind: 'prometheus' as const, name: 'Shop', url: upstream.url };
  return createSource(settingsWith({ sources: [entry] }, secrets), 's');
}

const request: SourceRequest = {
  query: { expr: 'up' },
  from: 1_700_000_000_000,
  to: 1_700_000_060_000,
  step: 15_000,
  signal: new AbortController().signal,
};
const one = matrix([{ metric: { job: 'a' }, values: [[1_700_000_000, '1']] }]);

test.each([
  [{ warnings: ['store "b": unavailable'] }, ['warning Shop says that data is missing: store "b": unavailable'], true],
  [{ isPartial: true }, ['warning Shop says that data is missing: isPartial'], true],
  [{ infos: ['PromQL info: metric might not be a counter'] }, [/^info Shop says: PromQL info/], false],
  [{ warnings: ['PromQL warning: bucket label "le" is missing'] }, [/^warning Shop says: PromQL warning/], false],
  [{ warnings: ['results truncated due to limit'] }, [/^warning Shop has more series than are read/], false],
  [{ warnings: 'odd', infos: [7, null], isPartial: 'no' }, [], false],
])('what an answer says of itself, %j, is passed on', async (said, expected, isPartial) => {
  upstream = await startUpstream((response) => json(response, { ...one, ...said }));
  const { series, notices, partial } = await source().query(request);
  const texts = renderNotices(notices).map(({ severity, text }) => `${severity} ${text}`);
  expect([series.length, partial, texts]).toEqual([
    1,
    isPartial,
    expected.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
  ]);
});

test('what is said is masked, short, said once, and not without end', async () => {
  const warnings = ['token t0ken\n refused', 'token t0ken\n refused', 'x'.repeat(900), 'a', 'b', 'c', 'd'];
  upstream = await startUpstream((response) => json(response, { ...one, warnings }));
  const { notices } = await source({ [secretKey('s', 'token')]: 't0ken' }).query(request);
  const texts = renderNotices(notices).map(({ text }) => text);
  expect(texts).toEqual([
    'Shop says that data is missing: token *** refused',
    `Shop says that data is missing: ${'x'.repeat(200)}…`,
    ...['a', 'b', 'c'].map((said) => `Shop says that data is missing: ${said}`),
    'Shop says more than is shown here.',
  ]);
});

test('of many series those that are preferred are kept, in the order of their labels, and the others are counted', async () => {
  const result = Array.from({ length: 20_000 }, (_, i) => ({
    metric: { i: String(i).padStart(5, '0') },
    values: [[1, String(i)] as [number, string]],
  }));
  upstream = await startUpstream((response) => json(response, matrix(result.reverse())));
  const isIncluded = ({ values }: RawSeries) => values[0] >= 2;
  const selection = { maxSeries: 3, isIncluded, isPreferred: ({ values }: RawSeries) => values[0] % 1000 === 999 };
  const { series, skipped } = await source().query({ ...request, selection });
  expect(series.map(({ labels }) => labels.i)).toEqual(['00999', '01999', '02999']);
  expect(skipped.named.slice(16, 18).map(({ name, isPreferred }) => [name, isPreferred])).toEqual([
    ['{i="19999"}', true],
    ['{i="00002"}', false],
  ]);
  expect([skipped.named.length, skipped.others]).toEqual([1000, { preferred: 0, rest: 20_000 - 2 - 1003 }]);
});

test('while a long answer is read, others have their turn', async () => {
  const entry = '{"metric":{},"values":[]}';
  const body = `{"status":"success","data":{"resultType":"matrix","result":[${`${entry},`.repeat(200_000)}${entry}]}}`;
  upstream = await startUpstream((response) => response.end(body));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await source().query(request);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
