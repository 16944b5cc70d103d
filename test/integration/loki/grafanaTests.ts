import assert from 'node:assert/strict';
import { grafanaTokenKey } from '../../../src/sources';
import type { LogAnswer, LogReader } from '../../../src/queries';
import { createSource } from '../../../src/backend/sources';
import { settingsWith } from '../../support/backend/settingsWith';
import { lastHour, nameRun, type LokiTest } from './lokiServer';
import { oddLines } from './readingTests';

const ms = 1_000_000n;

/** A running Grafana, with the token of an administrator's service account. */
export interface GrafanaAccess {
  url: string;
  token: string;
}

async function call({ url, token }: GrafanaAccess, request: string, body?: object): Promise<void> {
  const [method, path] = request.split(' ');
  const response = await fetch(`${url}/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  assert.ok(response.ok, `${request}: ${response.status} ${await response.text()}`);
}

function readerThrough({ url, token }: GrafanaAccess, uid: string): LogReader {
  const sources = [{ uid, kind: 'grafana' as const, name: 'Logs' }];
  const { logs } = createSource(settingsWith({ grafanaUrl: url, sources }, { [grafanaTokenKey]: token }), uid);
  assert.ok(logs, 'Grafana reads no lines');
  return logs;
}

/** Lines as a set: those of one time have no order. */
function listLines({ lines }: LogAnswer): string[] {
  return lines.map(({ time, text, labels }) => JSON.stringify([time, text, Object.entries(labels).sort()])).sort();
}

/** Tests of a Loki that a Grafana reaches at the same address. */
export function throughGrafana(grafana: GrafanaAccess): LokiTest[] {
  return [
    {
      name: 'what is read through Grafana is what Loki itself answers',
      async run({ url, push, source }) {
        const run = nameRun();
        await call(grafana, 'POST datasources', { uid: run, name: run, type: 'loki', access: 'proxy', url });
        try {
          const start = BigInt(Date.now() - 600_000) * ms;
          const lines = Array.from({ length: 6_000 }, (_, i) => ({
            ns: start + BigInt(i >> 3) * ms + BigInt(i & 7),
            text: `line ${i}`,
            metadata: { trace_id: `t${i}` },
          }));
          await push({ run, part: 'many' }, lines);
          await push(
            { run, part: 'odd' },
            oddLines.map((text, i) => ({ ns: start + BigInt(i), text }))
          );
          const logs = readerThrough(grafana, run);
          for (const limit of [100, 5_500, 9_000]) {
            const request = lastHour(`{run="${run}"}`, limit);
            const direct = await source.logs.readLines(request);
            const query = { ...request.query, datasource: { type: 'loki' } };
            const found = await logs.readLines({ ...request, query });
            assert.deepEqual(
              [found.lines.length, found.isCut],
              [Math.min(limit, 6_000 + oddLines.length), limit < 6_000]
            );
            assert.deepEqual(listLines(found), listLines(direct));
            assert.ok((found.bytesScanned ?? 0) > 0, 'the bytes are not known');
          }
        } finally {
          await call(grafana, `DELETE datasources/uid/${run}`);
        }
      },
    },
  ];
}
