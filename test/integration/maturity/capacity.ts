import assert from 'node:assert/strict';
import { hour } from '../../../src/engine';
import { readRows } from '../../../src/queries';
import { readNotices, type IntegrationTest } from '../environment';
import { startPrometheus } from '../prometheus';
import { assess, withSettings } from './readAssessment';

/** Discovery rules of an admin: the test series follow no convention. */
const rules = [
  {
    language: 'promql',
    id: 'disk-percent',
    kind: 'disk',
    scope: 'node',
    unit: 'percent',
    harm: 'up',
    metric: 'disk_used_percent',
    subject: ['node'],
    expr: 'max by ($by) (disk_used_percent{$match})',
    limit: 97,
  },
];
const insight = { metrics: 'prom', rules };
const planQuery = { queryType: 'capacity', headroom: 1, leadTime: '2h', horizon: '5d' };

export const tests: IntegrationTest[] = [
  {
    name: 'a capacity plan names the disk that fills first, with when and how likely, and when more is to be ordered',
    async run(environment) {
      const instance = withSettings(environment.instance, { insight }, 31);
      const [plan] = await assess(environment, instance, planQuery);
      const [first, second] = readRows(plan);
      assert.deepEqual([first.text('node'), second.text('node')], ['a', 'b']);
      // 92 % now, and 0.2 % more each hour.
      const hours = (first.number('p50') * 1000) / hour;
      assert.ok(Math.abs(hours - 25) <= 4, `${hours} h`);
      assert.ok(first.number('probability') > 0.9, `probability ${first.number('probability')}`);
      assert.ok(!(second.number('probability') > 0.1), `probability ${second.number('probability')} of node b`);
      const order = (first.number('orderBy') - environment.dataEnd) / hour;
      assert.ok(order > 10 && order < hours, `to be ordered in ${order} h`);
    },
  },
  {
    name: 'an alert rule reads how likely each limit of a plan is reached',
    async run(environment) {
      const instance = withSettings(environment.instance, { insight }, 31);
      const numbers = await assess(environment, instance, { ...planQuery, headers: { FromAlert: 'true' } });
      const byNode = Object.fromEntries(
        numbers.map(({ fields: [one] }) => [one.labels?.node ?? one.labels?.service, Number(one.values[0])])
      );
      assert.ok(byNode.a > 0.9 && byNode.b < 0.1, JSON.stringify(byNode));
    },
  },
  {
    name: 'a capacity plan of an empty Prometheus says that nothing is known of any resource',
    async run({ plugin, instance, dataEnd }) {
      const unrelated = { name: 'unrelated', labels: {}, value: () => 1 };
      const range = { from: dataEnd - hour, to: dataEnd, step: 60_000 };
      const empty = await startPrometheus([unrelated], range);
      try {
        const sources = [{ uid: 'prom', kind: 'prometheus', name: 'Prometheus', url: empty.url }];
        const own = withSettings(instance, { sources, insight: { metrics: 'prom' } }, 32);
        const said = await assess({ plugin }, own, { queryType: 'capacity' }).then(
          (frames) => readNotices(frames),
          (error: unknown) => String(error)
        );
        assert.match(said, /no service|no resource|nothing/i);
      } finally {
        await empty.stop();
      }
    },
  },
];
