import fc from 'fast-check';
import { startLogReader, type LogReader } from './startLogReader';

const start = Date.UTC(2026, 0, 5);
const ns = (ms: number) => `${ms}000000`;
let reader: LogReader;

beforeEach(async () => {
  reader = await startLogReader();
});
afterEach(() => reader.stop());

type Labels = Record<string, string>;
type Value = [time: string | number, text: string];

interface Answer {
  status: string;
  data: {
    result: Array<{ stream: Labels; metric: Labels; values: Value[]; value: Value }>;
    stats: { summary: Record<string, number> };
  };
}

const send = (streams: Array<{ stream: Labels; values: string[][] }>) =>
  fetch(`${reader.url}/loki/api/v1/push`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ streams }),
  });

/** One line a second of each stream. */
const push = (stream: Labels, ...lines: string[]) =>
  send([{ stream, values: lines.map((line, i) => [ns(start + i * 1000), line]) }]);

const call = (path: string, params: Record<string, string> = {}) => {
  const range = { start: ns(start), end: ns(start + 60_000) };
  return fetch(`${reader.url}/loki/api/v1/${path}?${new URLSearchParams({ ...range, ...params })}`);
};
const read = async <T = Answer>(path: string, params?: Record<string, string>): Promise<T> =>
  (await call(path, params)).json();
const readTexts = async (query: string, more: Record<string, string> = {}) =>
  (await read('query_range', { query, ...more })).data.result.flatMap(({ values }) => values.map(([, text]) => text));

describe('lines', () => {
  const lines = ['user ann came', 'user bob came in', 'Disk full: error 7', 'user  came'];
  beforeEach(async () => {
    await push({ job: 'shop', service: 'cart' }, ...lines);
    await push({ job: 'shop', service: 'pay' }, 'charged');
  });

  it.each([
    ['{job="shop", service="cart"}', [3, 2, 1, 0]],
    ['{service=~"c.*"} |= "user" or "full"', [3, 2, 1, 0]],
    ['{service=~"ca"}', []],
    ['{job="shop", service!="pay"} != "user"', [2]],
    ['{job="shop", service!~"pay|x"} |~ "(?i)ERROR \\\\d"', [2]],
    ['{service="cart"} !~ `came( in)?$`', [2]],
    ['{service="cart"} |> "user <_> came"', [0]],
    ['{service="cart"} !> "user <_>"', [2]],
    ['({service="cart"} |= "user" |= `bob`)', [1]],
    ['{service_name="cart", none=""} |= "error"', [2]],
  ])('%s gives the lines %j, the newest first', async (query, wanted) => {
    expect(await readTexts(query)).toEqual(wanted.map((i) => lines[i]));
  });

  it('are limited from the end that was asked for', async () => {
    const query = '{service="cart"}';
    expect(await readTexts(query, { limit: '1' })).toEqual([lines[3]]);
    expect(await readTexts(query, { limit: '2', direction: 'forward' })).toEqual(lines.slice(0, 2));
  });

  it('begin at the start and end before the end', async () => {
    const range = { start: ns(start + 1000), end: ns(start + 3000) };
    expect(await readTexts('{service="cart"}', range)).toEqual([lines[2], lines[1]]);
  });

  it('come with the bytes that were read for them', async () => {
    const { summary } = (await read('query_range', { query: '{service="cart"} |= "full"' })).data.stats;
    expect(summary).toMatchObject({ totalBytesProcessed: lines.join('').length, totalLinesProcessed: 4 });
  });

  it('are kept once, however often they are sent', async () => {
    await push({ job: 'shop', service: 'cart' }, ...lines);
    expect(await readTexts('{service="cart"}')).toHaveLength(4);
  });

  it('have labels, values, series and an index', async () => {
    expect(await read('labels')).toEqual({ status: 'success', data: ['job', 'service', 'service_name'] });
    expect(await read('label/service/values')).toEqual({ status: 'success', data: ['cart', 'pay'] });
    const pay = { job: 'shop', service: 'pay', service_name: 'pay' };
    expect(await read('series', { 'match[]': '{service="pay"}' })).toEqual({ status: 'success', data: [pay] });
    const stats = { streams: 1, chunks: 1, entries: 1, bytes: 7 };
    expect(await read('index/stats', { query: '{service="pay"}' })).toEqual(stats);
    expect(await read('labels', { start: ns(start + 30_000) })).toEqual({ status: 'success', data: [] });
  });
});

describe('counts', () => {
  const words = ['error', 'ok', 'fatal x'];
  const services = ['a', 'b', 'c'];
  const line = fc.record({
    service: fc.constantFrom(...services),
    second: fc.integer({ min: 0, max: 300 }),
    text: fc.constantFrom(...words),
  });

  let runs = 0;

  it('are those of an obvious recount', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 60 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 90 }),
        async (drawn, range, step) => {
          const lines = drawn.map((one, i) => ({ ...one, text: `${one.text} ${i}` }));
          const job = `run${runs++}`;
          await send(
            services.map((service) => ({
              stream: { job, service },
              values: lines
                .filter((one) => one.service === service)
                .map(({ second, text }) => [ns(start + second * 1000), text]),
            }))
          );
          const selected = `count_over_time({job="${job}"} |~ "error|fatal" [${range}s])`;
          const all = `count_over_time({job="${job}"}[${range}s])`;
          const query = `sum by (service) (${selected}) or 0 * sum by (service) (${all})`;
          const params = { query, step: String(step), end: ns(start + 300_000) };
          const found = (await read('query_range', params)).data.result.flatMap(({ metric, values }) =>
            values.map(([time, value]) => `${metric.service} ${time} ${value}`)
          );
          const wanted: string[] = [];
          for (let at = 0; at <= 300; at += step) {
            for (const service of services) {
              const inside = lines.filter(
                (one) => one.service === service && one.second > at - range && one.second <= at
              );
              const failed = inside.filter(({ text }) => /error|fatal/.test(text));
              wanted.push(...(inside.length > 0 ? [`${service} ${start / 1000 + at} ${failed.length}`] : []));
            }
          }
          expect(found.sort()).toEqual(wanted.sort());
        }
      ),
      { numRuns: 30 }
    );
  });

  const value = async (query: string) => {
    const { data } = await read('query', { query, time: ns(start + 10_000) });
    return data.result.map(({ metric, value: [, text] }) => [metric, text]);
  };

  it.each([
    ['vector(1)', [[{}, '1']]],
    ['vector(1)+vector(1)', [[{}, '2']]],
    ['1 + 2 * vector(3)', [[{}, '7']]],
    ['(1 + vector(2)) * 3', [[{}, '9']]],
    ['10 - vector(3) - 2', [[{}, '5']]],
    ['vector(1) / 0', [[{}, 'NaN']]],
    ['sum(count_over_time({job="x"}[1m]))', [[{}, '3']]],
    ['sum(rate({job="x"}[1m])) * 60', [[{}, '3']]],
    ['sum without (job, app, service_name) (count_over_time({job="x"}[1m]))', [[{ level: 'info' }, '3']]],
    ['sum(count_over_time({job="none"}[1m]))', []],
    ['sum(count_over_time({job="x"}[1m])) or vector(0)', [[{}, '3']]],
    ['sum(count_over_time({job="none"}[1m])) or vector(0)', [[{}, '0']]],
  ])('%s is %j', async (query, wanted) => {
    await push({ job: 'x', level: 'info', app: 'a' }, 'one', 'two', 'three');
    expect(await value(query)).toEqual(wanted);
  });
});

describe('refusals', () => {
  it.each([
    ['{a="b"} | json', 'The stage "| json" is more than'],
    ['{a="b"} |= "x" | logfmt', 'The stage "| logfmt" is more than'],
    ['{a="b"} |= ip("10.0.0.0/8")', 'The filter "|= ip("10.0.0.0/8")" is more than'],
    ['avg_over_time({a="b"} | unwrap x [5m])', 'is more than'],
    ['count_over_time({a="b"}[5m] offset 1h)', '"offset 1h" is more than'],
    ['topk(3, rate({a="b"}[1m]))', '"topk(3, rate({a="b"}[1m]))" is more than'],
    ['sum(rate({a="b"}[1m])) > 3', 'The operator ">" is more than'],
    ['vector(1) * on(x) vector(2)', '"on(x)" is more than'],
    ['{a=~".*"}', 'needs at least one matcher'],
    ['{a="b"', 'is no query of LogQL'],
    ['{a="b"} |~ "("', '"(" is no regular expression'],
    ['{a="b"} |> "<who> came"', 'named capture "<who>"'],
    ['{a="b"} |> "<_><_>"', 'two "<_>" without text'],
    ['1', 'A number alone is more than'],
  ])('%s: %s', async (query, sentence) => {
    const response = await call('query_range', { query });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(sentence);
  });

  it.each([
    [{ limit: '6000' }, 'The limit is "6000"'],
    [{ start: 'soon' }, '"soon" is no time'],
    [{ query: 'vector(1)', step: '0.001' }, '60001 points are more than 11000'],
    [{ end: ns(start - 1) }, 'lies after the end'],
  ])('%j', async (params, sentence) => {
    const response = await call('query_range', { query: '{a="b"}', ...params });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(sentence);
  });

  it('of paths, hosts and bodies say what would do', async () => {
    const unknown = await call('patterns');
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('It has query_range')]);
    const push = `${reader.url}/loki/api/v1/push`;
    const form = await fetch(push, { method: 'POST', body: '{}', headers: { 'Content-Type': 'text/plain' } });
    expect(form.status).toBe(415);
    const broken = await send([{ stream: {}, values: [] }]);
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('0 labels')]);
  });
});

it('keeps the newest lines where they become too many', async () => {
  const small = await startLogReader({ maxLines: 100 });
  try {
    for (let i = 0; i < 300; i++) {
      small.store.push({ job: `j${i % 3}` }, [[BigInt(i), `line ${i}`]]);
    }
    expect(small.store.count()).toBeLessThanOrEqual(105);
    const kept = small.store.find(() => true).flatMap(({ lines }) => lines.map(({ time }) => Number(time)));
    expect(kept).toHaveLength(small.store.count());
    expect(Math.min(...kept)).toBe(300 - kept.length);
  } finally {
    await small.stop();
  }
});
