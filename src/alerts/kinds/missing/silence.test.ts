import { promtool, promtoolFound } from '../../../../test/support/alerts/promtool';
import { readSilence, writeSilence, writeSilenceCount } from './silence';

test('samples of a selector are looked for themselves, values of all else without their last repetitions', () => {
  expect(writeSilence({ expr: 'up{job="a"}', within: '30m' })).toBe(
    'present_over_time((up{job="a"})[1d:5m]) unless count_over_time(up{job="a"}[30m])' +
      ' or (absent_over_time(up{job="a"}[30m]) unless on () present_over_time((up{job="a"})[1d:5m]))'
  );
  expect(writeSilence({ expr: 'sum by (job) (up)', within: '30m' })).toContain('((sum by (job) (up))[25m:1m])');
  expect(writeSilence({ expr: 'sum(up)', within: '5m' })).toContain('((sum(up))[1m:1m])');
  expect(writeSilence({ expr: 'up', within: '2d' })).toContain('(up)[4d:5m]');
});

test.each(['up', ' up{a="b"} ', 'sum(rate(x[5m])) # all', 'max_over_time(a[1d:5m])'])(
  'the expression %s is read back',
  (expr) => expect(readSilence(writeSilenceCount({ expr, within: '15m' }), '15m')).toBe(expr.trim())
);

test('another expression is not read', () => {
  expect(() => readSilence('up', '15m')).toThrow('not that of series that are silent');
});

/** Ten minutes apart: one host that stays, one that is silent for three hours, one that ended two hours ago. */
const stays = Array.from({ length: 61 }, () => '1').join(' ');
const pauses = stays
  .split(' ')
  .map((value, i) => (i > 12 && i < 31 ? '_' : value))
  .join(' ');
const ends = stays
  .split(' ')
  .map((value, i) => (i > 48 ? '_' : value))
  .join(' ');

(promtoolFound ? test : test.skip).each(['up', 'sum by (host) (up)'])(
  'Prometheus finds the silent series of %s',
  (expr) => {
    const silence = writeSilenceCount({ expr, within: '30m' });
    const at = (eval_time: string, hosts: string[]) => ({
      expr: silence,
      eval_time,
      exp_samples: [...hosts.map((host) => ({ labels: `{host="${host}"}`, value: 1 })), { labels: '{}', value: 0 }],
    });
    const file = {
      evaluation_interval: '1m',
      tests: [
        {
          interval: '10m',
          input_series: [
            { series: 'up{host="stays"}', values: stays },
            { series: 'up{host="pauses"}', values: pauses },
            { series: 'up{host="ends"}', values: ends },
          ],
          promql_expr_test: [
            at('120m', []),
            at('145m', []),
            at('151m', ['pauses']),
            at('305m', ['pauses']),
            at('310m', []),
            at('505m', []),
            at('515m', ['ends']),
            at('600m', ['ends']),
          ],
        },
        {
          interval: '10m',
          input_series: [{ series: 'other{host="a"}', values: stays }],
          promql_expr_test: [
            {
              expr: silence,
              eval_time: '60m',
              exp_samples: [{ labels: '{}', value: 1 }],
            },
          ],
        },
      ],
    };
    const { status, said } = promtool('test', { 'test.yaml': JSON.stringify(file) });
    expect(said).not.toMatch(/FAILED/);
    expect(status).toBe(0);
  }
);
