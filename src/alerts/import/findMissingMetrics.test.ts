import { day, minute } from '../../engine';
import { findMissingMetrics, readRules } from '.';

test('a metric that began a minute before the end of a long range is not missing', async () => {
  const range = { from: 0, to: 7 * day };
  const [rule] = readRules('groups: [{ name: g, rules: [{ alert: A, expr: late > never }] }]').rules;
  const samples: Record<string, number> = { late: range.to - minute };
  const missing = await findMissingMetrics(rule, range, {
    signal: new AbortController().signal,
    known: new Map(),
    readSamples: async ({ query, from, to, step }) => {
      const [, name, window] = /last_over_time\((\w+)\[(\d+)s\]/.exec(String(query.expr)) ?? [];
      const times: number[] = [];
      for (let time = from; time <= to; time += step) {
        samples[name] <= time && samples[name] > time - Number(window) * 1000 && times.push(time);
      }
      const column = Float64Array.from(times);
      return { series: times.length === 0 ? [] : [{ name, labels: {}, times: column, values: column }], notices: [] };
    },
  });
  expect(missing).toEqual(['never']);
});
