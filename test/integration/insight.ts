import assert from 'node:assert/strict';
import type { Instance } from '../../dev/host/pluginClient';
import { readFrames, readNotices, type Environment, type IntegrationTest } from './environment';
import { spikeTime } from './history';
import { hour } from '../../src/engine';

const rule = { language: 'promql', harm: 'both', unit: 'short' };
/** Discovery rules of an admin: the test series follow no convention. */
const rules = [
  {
    ...rule,
    id: 'shop-requests',
    kind: 'rate',
    scope: 'service',
    metric: 'shop_requests',
    subject: ['service'],
    expr: 'sum by ($by) (shop_requests{$match})',
  },
  {
    ...rule,
    id: 'disk-percent',
    kind: 'disk',
    scope: 'node',
    metric: 'disk_used_percent',
    subject: ['node'],
    expr: 'max by ($by) (disk_used_percent{$match})',
    harm: 'up',
    limit: 97,
  },
];

function withRules({ instance }: Environment): Instance {
  const slos = [{ service: 'cart', objective: 0.999, window: '7d' }];
  return {
    ...instance,
    lastUpdatedMs: 7,
    jsonData: { ...instance.jsonData, insight: { metrics: 'prom', rules, slos } },
  };
}

async function query(environment: Environment, model: object, headers: Record<string, string> = {}) {
  const to = environment.dataEnd;
  const query = { refId: 'A', from: to - 24 * hour, to, intervalMs: 300_000, model: { ...model } };
  const answer = (await environment.plugin.queryData(withRules(environment), [query], headers)).get('A');
  assert.ok(answer, 'The plugin answered without refId A.');
  return answer;
}

async function callResource(environment: Environment, path: string, body?: object) {
  const method = body ? 'POST' : 'GET';
  const call = { method, path, query: '', body: Buffer.from(body ? JSON.stringify(body) : '') };
  const { status, body: text } = await environment.plugin.callResource(withRules(environment), call);
  return { status, body: JSON.parse(String(text)) };
}

export const tests: IntegrationTest[] = [
  {
    name: 'services are found by an own rule, and the disk that fills is named first',
    async run(environment) {
      const frames = readFrames(await query(environment, { queryType: 'services' }));
      const [table] = frames;
      const column = (name: string) => Array.from<unknown>(table.fields.find((one) => one.name === name)?.values ?? []);
      assert.deepEqual(column('Service').sort(), ['a', 'b', 'cart', 'checkout']);
      assert.equal(column('Service')[0], 'a');
      assert.deepEqual([column('Now')[0], column('Ahead')[0]], ['good', 'critical']);
      assert.match(String(column('Reason')[0]), /^Disk on a reaches 97 in about 2\d h \(\d+ % sure\)$/);
      const events = frames.find(({ name }) => name === 'events');
      const starts = events?.fields.find((one) => one.name === 'Start')?.values as Float64Array;
      assert.ok(starts.includes(spikeTime(environment.dataEnd)), 'the spike of cart');
      assert.match(readNotices(frames), /No metric found for Failed requests of 2 of 2 services: cart, checkout/);
    },
  },
  {
    name: 'an alert rule reads one number of health per service',
    async run(environment) {
      const model = { queryType: 'services', output: 'healthAhead' };
      const frames = readFrames(await query(environment, model, { FromAlert: 'true' }));
      const levels = Object.fromEntries(frames.map(({ fields: [one] }) => [one.labels?.service, one.values[0]]));
      assert.equal(levels.a, 2);
      assert.equal(levels.checkout, 0);
    },
  },
  {
    name: 'the signals of a service come with their forecast, and an unknown service is refused with the known ones',
    async run(environment) {
      const [rate] = readFrames(await query(environment, { queryType: 'signals', service: 'cart' }));
      assert.deepEqual(
        rate.fields.map(({ name }) => name),
        ['time', 'value', 'forecast', 'lower', 'upper', 'anomaly']
      );
      const answer = await query(environment, { queryType: 'signals', service: 'nobody' });
      assert.ok('error' in answer);
      assert.match(answer.error, /Service nobody is not known\. Choose one of cart, checkout, a, b/);
    },
  },
  {
    name: 'discovery tells what each rule found, and a preview what is wrong with a rule',
    async run(environment) {
      const { status, body } = await callResource(environment, 'discovery');
      assert.equal(status, 200);
      const matched = body.matched.map(({ id, subjects }: { id: string; subjects: number }) => `${id} ${subjects}`);
      assert.deepEqual(matched.sort(), ['disk-percent 2', 'shop-requests 2']);
      const wrong = await callResource(environment, 'discovery/preview', { rules: [{ ...rules[0], metric: 'a b' }] });
      assert.match(wrong.body.problems[0], /"a b" cannot be the name of a metric/);
      assert.deepEqual(wrong.body.services, []);
    },
  },
  {
    name: 'causes are ranked over the resource, and a range in the wrong order is refused',
    async run(environment) {
      const spike = spikeTime(environment.dataEnd);
      const { body } = await callResource(environment, 'causes', { from: spike, to: spike + 60_000 });
      assert.equal(body.services[0].service, 'cart');
      assert.match(body.summary, /cart/);
      const [{ values }] = body.services[0].evidence;
      assert.equal(values.length, body.axis.count);
      const named = { service: 'nobody', from: spike, to: spike + 60_000 };
      assert.equal((await callResource(environment, 'causes', named)).status, 404);
      const { status } = await callResource(environment, 'causes', { from: 2, to: 1 });
      assert.equal(status, 400);
    },
  },
];
