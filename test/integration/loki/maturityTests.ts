import assert from 'node:assert/strict';
import { createSource } from '../../../src/backend/sources';
import { minute } from '../../../src/engine';
import { builtInRules, createOwnerFinder, discover } from '../../../src/insight';
import { createReading } from '../../../src/maturity/reading/createReading';
import { readInstrumentation } from '../../../src/maturity/reading/instrumentation/readInstrumentation';
import { notKnown } from '../../../src/maturity/reading/known';
import { readLogLines } from '../../../src/maturity/reading/telemetry/readLogLines';
import { readTraceSigns } from '../../../src/maturity/reading/telemetry/readTraceSigns';
import { createQuery } from '../../../src/sources';
import { createMessage } from '../../../src/texts';
import { noIncidents } from '../../support/incidents/noIncidents';
import { noMaturity } from '../../support/maturity/noMaturity';
import type { LokiServer, LokiTest } from './lokiServer';

const ms = 1_000_000n;
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const { signal } = new AbortController();

/** What an assessment reads of the lines of this Loki; there are no metrics. */
async function readLines({ settings }: LokiServer, now: number) {
  const query = (language: 'promql' | 'logql', expr: string, times: { from: number; to: number; step: number }) =>
    createSource(settings, 'logs').query({ query: createQuery(language, expr), ...times, signal });
  const at = Math.ceil(now / minute) * minute;
  const discovery = await discover(builtInRules, async ({ language, expr }) => {
    const answer = language === 'logql' && (await query(language, expr, { from: at, to: at, step: minute }));
    return { labels: answer ? answer.series.map(({ labels }) => labels) : [] };
  });
  const sources = { metrics: { uid: 'prom', name: 'none' }, logs: { uid: 'logs', name: 'Logs' } };
  const incidents: typeof noIncidents = {
    ...noIncidents,
    readSeries: (request, { uid }) =>
      uid === 'logs' ? createSource(settings, uid).query(request) : noIncidents.readSeries(request, { uid }),
  };
  const reading = createReading({ incidents, maturity: noMaturity, signal, sources, now });
  const ownerOf = createOwnerFinder({ services: discovery.services, nodes: [] });
  const subjects = { discovery, sources, slos: [], ownerOf, teamOf: () => '' };
  const cardinality = notKnown(createMessage('maturity.nothing-found', {}));
  return {
    logs: await readLogLines(reading, subjects),
    traces: await readTraceSigns(reading, subjects, now),
    instrumentation: await readInstrumentation({ reading, subjects, cardinality, now }),
  };
}

/** Assessments that read lines. */
export const maturityTests: LokiTest[] = [
  {
    name: 'an assessment knows levels, ids of traces and days of DEBUG lines, and whose they are',
    async run(loki) {
      const now = Date.now();
      const write = (
        text: string,
        { at = now - 3 * minute, metadata }: { at?: number; metadata?: Record<string, string> } = {}
      ) => Array.from({ length: 10 }, (_, i) => ({ ns: BigInt(at + i) * ms, text, ...(metadata && { metadata }) }));
      await loki.push({ service_name: 'carts' }, write(`level=info msg="added" trace_id=${traceId}`));
      await loki.push({ service_name: 'ledger' }, write('level=debug msg="kept"', { metadata: { trace_id: traceId } }));
      await loki.push({ service_name: 'quiet' }, write('nothing said of any grade'));
      const { logs, traces, instrumentation } = await readLines(loki, now);
      assert.ok(logs.ok && traces.logs.ok && instrumentation.debugLines.ok, JSON.stringify({ logs, traces }));
      const ofLines = (service: string) => logs.value.services.get(service);
      assert.deepEqual(ofLines('carts'), { lines: 10, withLevel: 10 });
      assert.deepEqual(ofLines('quiet'), { lines: 10, withLevel: 0 });
      const joined = ['carts', 'ledger', 'quiet'].map((service) => traces.logs.ok && traces.logs.value.get(service));
      assert.deepEqual(joined, [10, 10, undefined]);
    },
  },
];
