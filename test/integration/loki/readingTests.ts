import assert from 'node:assert/strict';
import { SourceError } from '../../../src/queries';
import { isPatternFilterRefused } from '../../../src/sources';
import { lastHour, nameRun, type LokiTest } from './lokiServer';

const ms = 1_000_000n;

async function failure(request: Promise<unknown>): Promise<SourceError> {
  return request.then(
    () => assert.fail('It succeeded.'),
    (error: unknown) => (error instanceof SourceError ? error : assert.fail(String(error)))
  );
}

/** Lines that a source may spoil on their way. */
export const oddLines = [
  'plain text',
  '결제 실패 42건 (카드) 😀',
  'say "a" and `b` \\ c \\n d',
  'double  blanks\tand tabs',
  '  indented',
  '{"level":"warn","msg":"order 17","user":"bob"}',
  'a\u0007bell, \u001b[31mred\u001b[0m',
  'first\nsecond of one entry',
  'ends with a blank ',
  '<_> and <name> of patterns',
];

export const readingTests: LokiTest[] = [
  {
    name: 'lines are read in pages, the newest first and each once, however many bear one time',
    async run({ push, source }) {
      const run = nameRun();
      const start = BigInt(Date.now() - 600_000) * ms;
      const lines = Array.from({ length: 12_000 }, (_, i) => ({ ns: start + BigInt(i >> 3) * ms, text: `line ${i}` }));
      for (const stream of [0, 1, 2]) {
        await push(
          { run, stream: String(stream) },
          lines.filter((_, i) => i % 3 === stream)
        );
      }
      const {
        lines: all,
        isCut,
        bytesScanned = 0,
        partial,
      } = await source.logs.readLines(lastHour(`{run="${run}"}`, 20_000));
      assert.deepEqual([all.length, isCut, partial], [12_000, false, false]);
      assert.equal(new Set(all.map(({ text }) => text)).size, 12_000);
      assert.ok(all.every(({ time }, i) => i === 0 || time <= all[i - 1].time));
      assert.ok(bytesScanned > 100_000, `${bytesScanned} bytes`);
      assert.deepEqual(new Set(all.map(({ labels }) => labels.stream)), new Set(['0', '1', '2']));
      const newest = await source.logs.readLines(lastHour(`{run="${run}"}`, 7_000));
      assert.equal(newest.isCut, true);
      assert.deepEqual(
        new Set(newest.lines.map(({ time }) => time)),
        new Set(all.slice(0, 7_000).map(({ time }) => time))
      );
    },
  },
  {
    name: 'what is read is what was written, and the ends of the range are kept',
    async run({ push, source }) {
      const run = nameRun();
      const start = Date.now() - 60_000;
      const at = (i: number) => BigInt(start + i) * ms;
      await push(
        { run },
        oddLines.map((text, i) => ({ ns: at(i), text }))
      );
      const request = lastHour(`{run="${run}"}`);
      const { lines } = await source.logs.readLines(request);
      assert.deepEqual(lines.map(({ text }) => text).reverse(), oddLines);
      const within = await source.logs.readLines({ ...request, from: start + 2, to: start + 5 });
      assert.deepEqual(
        within.lines.map(({ time }) => time - start),
        [4, 3, 2]
      );
    },
  },
  {
    name: 'metadata of single lines makes no streams of them, and their level is known',
    async run({ push, source }) {
      const run = nameRun();
      const now = BigInt(Date.now() - 1_000) * ms;
      const lines = [0, 1].map((i) => ({
        ns: now + BigInt(i),
        text: 'level=error failed',
        metadata: { trace_id: `t${i}` },
      }));
      await push({ run }, lines);
      const found = (await source.logs.readLines(lastHour(`{run="${run}"}`))).lines;
      assert.deepEqual(
        found.map(({ labels: { run: own, trace_id, detected_level } }) => [own, trace_id, detected_level]),
        [
          [run, undefined, 'error'],
          [run, undefined, 'error'],
        ]
      );
    },
  },
  {
    name: 'the index knows how much lies in the streams of a query, once it is written down',
    async run({ url, push, source }) {
      const run = nameRun();
      const start = BigInt(Date.now() - 60_000) * ms;
      await push(
        { run },
        Array.from({ length: 1_000 }, (_, i) => ({ ns: start + BigInt(i) * ms, text: `line ${i} of a log` }))
      );
      await fetch(`${url}/flush`, { method: 'POST' });
      const read = () => source.logs.readVolume(lastHour(`{run="${run}"} |= "9"`));
      let volume = await read();
      for (let tries = 0; volume?.entries === 0 && tries < 100; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        volume = await read();
      }
      assert.deepEqual([volume?.entries, volume?.streams], [1_000, 1]);
      assert.ok((volume?.bytes ?? 0) > 15_000, `${volume?.bytes} bytes`);
    },
  },
  {
    name: 'what is no query of lines is refused with what to do',
    async run({ source }) {
      const read = (expr: string) => failure(source.logs.readLines(lastHour(expr)));
      const metric = await read('sum(count_over_time({run="x"}[5m]))');
      assert.deepEqual([metric.code, metric.status], ['not-lines', 400]);
      const wrong = await read('{run="x"');
      assert.equal(wrong.code, 'rejected');
      assert.match(wrong.message, /^Logs rejected the request with status 400: parse error at line 1/);
      assert.equal(isPatternFilterRefused(wrong), false);
      // A Loki before 3.0 reads `|>` as these two signs, and says the same.
      assert.equal(isPatternFilterRefused(await read('{run="x"} | > "a"')), true);
    },
  },
  {
    name: 'an hour without lines has none, and a cancelled request ends',
    async run({ source }) {
      const { lines, isCut } = await source.logs.readLines(lastHour(`{run="${nameRun()}"}`));
      assert.deepEqual([lines, isCut], [[], false]);
      const cancelled = source.logs.readLines({ ...lastHour('{run=~".+"}'), signal: AbortSignal.abort() });
      assert.equal((await failure(cancelled)).code, 'cancelled');
    },
  },
];
