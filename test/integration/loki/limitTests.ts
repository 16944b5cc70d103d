import assert from 'node:assert/strict';
import type { IntegrationTest } from '../environment';
import { SourceError } from '../../../src/queries';
import { lastHour, nameRun, startOwnLoki, type LokiServer } from './lokiServer';

const ms = 1_000_000n;

/** Tests of a Loki that allows less than by default. */
export function limitTests(executable: string): IntegrationTest[] {
  const within = (limits: Record<string, unknown>, run: (loki: LokiServer) => Promise<void>) => async () => {
    const loki: LokiServer = await startOwnLoki(executable, limits);
    try {
      await run(loki);
    } finally {
      await loki.stop();
    }
  };
  return [
    {
      name: 'loki: one that gives few lines at once is read in smaller pages, and one that allows short ranges says so',
      run: within({ max_entries_limit_per_query: 300, max_query_length: '2h' }, async ({ push, source }) => {
        const run = nameRun();
        const start = BigInt(Date.now() - 60_000) * ms;
        await push(
          { run },
          Array.from({ length: 1_000 }, (_, i) => ({ ns: start + BigInt(i) * ms, text: `line ${i}` }))
        );
        const request = lastHour(`{run="${run}"}`, 900);
        const { lines, isCut } = await source.logs.readLines(request);
        assert.deepEqual([lines.length, isCut, lines[0].text, lines[899].text], [900, true, 'line 999', 'line 100']);
        const long = source.logs.readLines({ ...request, from: request.from - 7_200_000 });
        const error = await long.catch((reason: unknown) => reason);
        assert.ok(error instanceof SourceError && error.code === 'rejected', String(error));
        assert.match(error.message, /the query time range exceeds the limit .*limit: 2h/);
      }),
    },
  ];
}
