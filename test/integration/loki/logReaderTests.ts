import assert from 'node:assert/strict';
import { startLogReader, type LogReader } from '../../../dev/logql';
import { nameRun, type LokiServer, type LokiTest } from './lokiServer';

const minute = 60_000;
const million = 1_000_000n;

const writers = [
  (i: number) => `level=info msg="order ${i} paid" user=ann${i}@shop.example`,
  (i: number) => `level=error msg="card  declined" code=${i % 7}`,
  (i: number) => `${i} user  came`,
  (i: number) => `Fatal: disk full at ${i}%\nby cart`,
  (i: number) => `결제 실패 ${i}건`,
];

/** Queries that some of the lines pass. */
const lineQueries = [
  '',
  '|= "order" or "came"',
  '|~ "(?i)fatal|DECLINED"',
  '!~ "(?i)fatal|DECLINED" != "실패"',
  '|> "level=<_> msg=\\"<_> paid\\" user=<_>"',
  '|> "<_> user <_>came"',
  '|> "<_> user  came"',
  '|> "Fatal: disk full at <_>"',
  '|> "disk full at <_> cart"',
  '!> "level=<_>"',
  '|> "결제 실패 <_>건"',
  '|> "<_>code=<_>"',
];
/** And some that none passes. */
const emptyQueries = ['|> "level=info msg=\\"order <_> paid\\""', '|> "<_> user <_> came"'];

const listMetricQueries = (selector: string) => [
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

/** The demo's small log reader, which stands in for Loki, against Loki itself. */
export const logReaderTests: LokiTest[] = [
  {
    name: "the demo's small log reader finds the lines that Loki finds",
    run: (loki) =>
      compare(loki, async ({ selector, read }) => {
        for (const filter of [...lineQueries, ...emptyQueries]) {
          const [found, wanted] = await read(`${selector} ${filter}`, listLines);
          assert.deepEqual(found, wanted, filter);
          assert.equal(wanted.length === 0, emptyQueries.includes(filter), `${filter}: ${wanted.length} lines`);
        }
      }),
  },
  {
    name: "the demo's small log reader counts as Loki counts",
    run: (loki) =>
      compare(loki, async ({ selector, read }) => {
        for (const query of listMetricQueries(selector)) {
          const [found, wanted] = await read(query, listSamples);
          assert.deepEqual(found, wanted, query);
          assert.notEqual(wanted.length, 0, query);
        }
      }),
  },
];

interface Compared {
  selector: string;
  /** What the reader gives for a query, and what Loki gives. */
  read(query: string, list: (result: Answer['data']['result']) => string[]): Promise<[string[], string[]]>;
}

/** Runs a comparison with the same lines in both. */
async function compare(loki: LokiServer, run: (compared: Compared) => Promise<void>): Promise<void> {
  const reader = await startLogReader();
  const job = nameRun();
  const start = Math.floor(Date.now() / minute) * minute - 20 * minute;
  try {
    await pushLines({ reader, loki, job, start });
    const times = { start: `${start}000000`, end: `${start + 25 * minute}000000`, step: '60', limit: '1000' };
    const request = async (url: string, query: string) => {
      const response = await fetch(`${url}/loki/api/v1/query_range?${new URLSearchParams({ query, ...times })}`);
      const text = await response.text();
      assert.equal(response.status, 200, `${query}: ${text}`);
      return (JSON.parse(text) as Answer).data.result;
    };
    await run({
      selector: `{job="${job}"}`,
      read: async (query, list) => [list(await request(reader.url, query)), list(await request(loki.url, query))],
    });
  } finally {
    await reader.stop();
  }
}

async function pushLines(to: { reader: LogReader; loki: LokiServer; job: string; start: number }): Promise<void> {
  for (const [s, service] of ['cart', 'payment'].entries()) {
    // With a level of its own a stream is not split by the levels that Loki finds.
    const labels = { job: to.job, service, level: 'none' };
    const lines = Array.from({ length: 200 }, (_, i) => ({
      ns: BigInt(to.start + (i * 2 + s) * 3000) * million,
      text: writers[(i * 3 + s) % writers.length](i),
    }));
    to.reader.store.push(
      labels,
      lines.map(({ ns, text }) => [ns, text])
    );
    await to.loki.push(labels, lines);
  }
}

function listLines(result: Answer['data']['result']): string[] {
  return result.flatMap(({ values }) => values.map(([time, text]) => `${time} ${text}`)).sort();
}

/** By service alone; sums may differ in the last digits. */
function listSamples(result: Answer['data']['result']): string[] {
  return result
    .flatMap(({ metric: { service }, values }) =>
      values.map(([time, text]) => `${service} ${time} ${Number(text).toPrecision(9)}`)
    )
    .sort();
}
