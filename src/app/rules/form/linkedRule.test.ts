import { checkRule } from '../../../alerts';
import { linkedRule } from './linkedRule';

const errors =
  'sum(rate(failed_total{service="payment"}[$__rate_interval])) / sum(rate(all_total[${__rate_interval}]))';
const about = { service: 'payment', kind: 'errors', harm: 'up' } as const;

const here = { foresight: 'foresight' };

describe('linkedRule', () => {
  it('is a complete rule about the signal of a service: name, summary, folder, label and the side that harms', () => {
    const rule = linkedRule({ source: 'prom', query: { refId: 'A', expr: errors }, about }, here);
    expect(checkRule(rule)).toEqual([]);
    expect(rule).toMatchObject({
      kind: 'anomaly',
      name: 'payment: Failed requests unusual',
      folder: 'Foresight',
      labels: { service: 'payment' },
      annotations: { summary: 'Failed requests of payment left its usual range' },
      evidence: { what: 'failed requests', unit: 'ratio' },
      direction: 'up',
      interval: '1m',
      learning: { step: '1m' },
      quorum: { anomalous: 1, of: 2 },
    });
  });

  it('tells an example of the lines that it counts, of which nothing is a template', () => {
    const example = 'user {{ $labels.a }} came';
    const rule = linkedRule({ source: 'loki', query: { expr: 'x' }, name: 'Lines', example }, here);
    expect(rule.annotations?.description).toBe('Lines such as: user {{ "{{" }} $labels.a }} came');
    expect(checkRule(rule)).toEqual([]);
  });

  it('has the values of macros at its step, as the page that links has them', () => {
    const read = (expr: string, scrapeInterval?: string) =>
      linkedRule({ source: 'prom', query: { expr } }, { ...here, scrapeInterval }).source.query.expr;
    expect(read(errors)).toBe('sum(rate(failed_total{service="payment"}[75s])) / sum(rate(all_total[75s]))');
    expect(read('rate(x[$__rate_interval])', '1m')).toBe('rate(x[240s])');
    expect(read('avg_over_time(x[$__interval])')).toBe('avg_over_time(x[60s])');
    const others = ['x{a="$job"}', 'increase(x[$__range])'];
    expect(others.map((expr) => read(expr))).toEqual(others);
  });

  it('of any other query leaves the name to whoever writes the rule', () => {
    expect(linkedRule({ source: 'prom', query: { expr: 'up' } }, here)).toMatchObject({ name: '', kind: 'anomaly' });
  });
});
