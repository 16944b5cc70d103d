import { randomUUID } from 'node:crypto';
import { startLogReader } from './startLogReader';

const { LOKI_URL } = process.env;
const minute = 60_000;
// Loki takes lines of the present alone, and starts a grid of its own where a range is long.
const start = Math.floor(Date.now() / minute) * minute - 20 * minute;
const ns = (ms: number) => `${ms}000000`;
const job = `log-reader-${randomUUID()}`;

const texts = [
  (i: number) => `level=info msg="order ${i} paid" user=ann${i}@shop.example`,
  (i: number) => `level=error msg="card  declined" code=${i % 7}`,
  (i: number) => `${i} user  came`,
  (i: number) => `Fatal: disk full at ${i}%\nby cart`,
  (i: number) => `결제 실패 ${i}건`,
];

const streams = ['cart', 'payment'].map((service, s) => ({
  stream: { job, service, level: 'none' },
  values: Array.from({ length: 200 }, (_, i) => [ns(start + (i * 2 + s) * 3000), texts[(i * 3 + s) % 5](i)]),
}));

const selector = `{job="${job}"}`;
const lineQueries = [
  selector,
  `{job="${job}", service=~"car."}`,
  `{job="${job}", service!="cart", none=""} |= "order" or "came"`,
  `${selector} |~ "(?i)fatal|DECLINED"`,
  `${selector} !~ "(?i)fatal|DECLINED" != "실패"`,
  `${selector} |> "level=<_> msg=\\"<_> paid\\" user=<_>"`,
  `${selector} |> "<_> user <_>came"`,
  `${selector} |> "<_> user  came"`,
  `${selector} |> "Fatal: disk full at <_>"`,
  `${selector} |> "disk full at <_> cart"`,
  `${selector} !> "level=<_>"`,
  `${selector} |> "결제 실패 <_>건"`,
  `${selector} |> "<_>code=<_>"`,
];
const emptyQueries = [`${selector} |> "level=info msg=\\"order <_> paid\\""`, `${selector} |> "<_> user <_> came"`];
const metricQueries = [
  `count_over_time(${selector}[5m])`,
  `sum by (service) (count_over_time(${selector} |~ "(?i)(error|fatal)" [2m])) or 0 * sum by (service) (count_over_time(${selector}[2m]))`,
  `sum(rate(${selector} |> "level=<_>" [3m])) * 60`,
  `sum by (service) (rate(${selector}[1m])) / sum by (service) (rate(${selector}[2m]))`,
  `sum(count_over_time(${selector} |= "nothing"[1m])) or vector(0)`,
  '2 + vector(1) * 3',
];

interface Answer {
  data: { result: Array<{ metric: Record<string, string>; values: Array<[time: string | number, text: string]> }> };
}

async function push(url: string): Promise<void> {
  const body = JSON.stringify({ streams });
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/loki/api/v1/push`, { method: 'POST', headers, body });
  expect([response.status, await response.text()]).toEqual([204, '']);
}

async function read(url: string, query: string): Promise<Answer['data']['result']> {
  const range = { start: ns(start), end: ns(start + 25 * minute), step: '60', limit: '1000' };
  const response = await fetch(`${url}/loki/api/v1/query_range?${new URLSearchParams({ query, ...range })}`);
  const text = await response.text();
  expect(`${response.status} ${response.ok ? '' : text}`).toBe('200 ');
  return (JSON.parse(text) as Answer).data.result;
}

const readLines = async (url: string, query: string) =>
  (await read(url, query)).flatMap(({ values }) => values.map(([time, text]) => `${time} ${text}`)).sort();

/** Loki adds the level that it finds itself to the labels. */
const readSeries = async (url: string, query: string) =>
  (await read(url, query))
    .flatMap(({ metric: { service }, values }) =>
      values.map(([time, text]) => `${service} ${time} ${Number(text).toPrecision(9)}`)
    )
    .sort();

if (LOKI_URL === undefined) {
  it.skip('agrees with the Loki that LOKI_URL names: it names none', () => undefined);
} else {
  it('agrees with a real Loki on lines and series', async () => {
    const reader = await startLogReader();
    try {
      await push(reader.url);
      await push(LOKI_URL);
      for (const query of [...lineQueries, ...emptyQueries]) {
        const found = await readLines(reader.url, query);
        expect({ query, lines: found }).toEqual({ query, lines: await readLines(LOKI_URL, query) });
        expect({ query, isEmpty: found.length === 0 }).toEqual({ query, isEmpty: emptyQueries.includes(query) });
      }
      for (const query of metricQueries) {
        const found = await readSeries(reader.url, query);
        expect({ query, found }).toEqual({ query, found: await readSeries(LOKI_URL, query) });
        expect(found).not.toEqual([]);
      }
    } finally {
      await reader.stop();
    }
  });
}
