import assert from 'node:assert/strict';
import { minute } from '../../src/engine';
import { builtInRules, discover, type AskLabels } from '../../src/insight';
import { readExpositions } from '../support/insight/readExpositions';
import type { IntegrationTest } from './environment';
import { startPrometheus, type LoadedSeries } from './prometheus';

const span = 20 * minute;
const step = 15_000;

/** The samples of all expositions, counters growing by a little more than they were within the span. */
function growSamples(from: number): LoadedSeries[] {
  const samples = [...readExpositions().values()].flat();
  const series = samples.map(({ metric, labels, value, isCounter }): LoadedSeries => ({
    name: metric,
    labels,
    value: (time) => (isCounter ? value + ((value + 1) * (time - from)) / span : value),
  }));
  // Families must not be interrupted.
  return series.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

interface Answer {
  data?: { result: Array<{ metric: Record<string, string>; value: [number, string] }> };
  error?: string;
}

export const tests: IntegrationTest[] = [
  {
    name: 'each signal that is found in the recorded expositions has a value in Prometheus',
    async run() {
      const to = Math.floor(Date.now() / step) * step;
      const prometheus = await startPrometheus(growSamples(to - span), { from: to - span, to, step });
      const query = async (expr: string) => {
        const body = new URLSearchParams({ query: expr, time: String(to / 1000) });
        const answer = (await (
          await fetch(`${prometheus.url}/api/v1/query`, { method: 'POST', body })
        ).json()) as Answer;
        assert.ok(answer.data, `${expr}: ${answer.error}`);
        return answer.data.result;
      };
      const queryLabels: AskLabels = async ({ language, expr }) => ({
        labels: language === 'logql' ? [] : (await query(expr)).map(({ metric }) => metric),
      });
      try {
        const { services, nodes, failures } = await discover(builtInRules, queryLabels);
        assert.deepEqual(failures, []);
        const signals = [...services, ...nodes].flatMap((one) =>
          one.signals.map((signal) => ({ of: one.name, signal }))
        );
        assert.ok(signals.length > 100, `Only ${signals.length} signals were found.`);
        for (const { of, signal } of signals) {
          const values = await query(signal.expr.replaceAll('$__rate_interval', '5m'));
          const isKnown = values.some(({ value }) => Number.isFinite(Number(value[1])));
          assert.ok(isKnown, `${signal.rule.id} of ${of} has no value: ${signal.expr}`);
        }
      } finally {
        await prometheus.stop();
      }
    },
  },
];
