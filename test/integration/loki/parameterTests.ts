import assert from 'node:assert/strict';
import { createPatternMiner, listParameters } from '../../../src/engine';
import { hour, nameRun, type LokiServer, type LokiTest } from './lokiServer';

/** Lines of a pattern, and the largest value of each parameter; of a status how many are failures. */
const cases: Array<{ lines: string[]; expected: Record<string, number> }> = [
  {
    lines: [
      'level=info msg=done duration=38.5ms size=12kB status=200 user=ann',
      'level=info msg=done duration=2s size=1kB status=503 user=bob',
    ],
    expected: { duration: 2, size: 12_000, status: 1 },
  },
  {
    lines: ['{"msg":"done","duration_ms":12,"body_bytes":3}', '{"msg":"done","duration_ms":15.5,"body_bytes":4}'],
    expected: { duration_ms: 15.5, body_bytes: 4 },
  },
  {
    lines: [
      'query "a" 17 took 12.5 ms and read 300 bytes from disk',
      'query "a" 18 took 7 ms and read 12 bytes from disk',
    ],
    expected: { took: 12.5, read: 300 },
  },
  { lines: ['GET "/a" status: 200 in 12ms', 'GET "/b" status: 504 in 1.5s'], expected: { status: 1, in: 1.5 } },
];

async function evaluate({ source }: LokiServer, expr: string): Promise<number> {
  const to = Math.ceil(Date.now() / hour) * hour;
  const { series } = await source.query({
    query: { expr },
    from: to,
    to,
    step: hour,
    signal: new AbortController().signal,
  });
  return series[0]?.values[0] ?? 0;
}

export const parameterTests: LokiTest[] = [
  {
    name: 'what is measured in the lines of a pattern is unwrapped as the engine says',
    async run(loki) {
      for (const { lines, expected } of cases) {
        const run = nameRun();
        const start = BigInt(Date.now() - 600_000) * 1_000_000n;
        await loki.push(
          { run },
          lines.map((text, i) => ({ ns: start + BigInt(i), text }))
        );
        const miner = createPatternMiner();
        lines.forEach((line) => miner.add(line));
        miner.read();
        const pattern = miner.find(lines[0]);
        assert.ok(pattern);
        const found: Record<string, number> = {};
        for (const { name, kind, stages } of listParameters(pattern, lines)) {
          const series =
            kind === 'status'
              ? `sum(count_over_time({run="${run}"} ${stages} [2h]))`
              : `max(max_over_time({run="${run}"} ${stages} [2h]))`;
          found[name] = await evaluate(loki, series);
        }
        assert.deepEqual(found, expected);
      }
    },
  },
];
