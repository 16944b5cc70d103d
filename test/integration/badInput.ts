import assert from 'node:assert/strict';
import { query, readFrames, readNotices, type IntegrationTest } from './environment';

/** Every message names what is wrong and what to do; the process answers the next query. */
const refused: Array<[claim: string, model: Record<string, unknown>, message: RegExp]> = [
  [
    'a source that is not allowed',
    { expr: 'up', source: { uid: 'elsewhere' } },
    /elsewhere is not among.*\(prom\).*add it in/,
  ],
  ['no source', { expr: 'up', source: { uid: '' } }, /source/i],
  ['a PromQL mistake', { expr: 'rate(' }, /parse error/],
  ['an unknown query version', { expr: 'up', version: 7 }, /version 7 is not known.*Update the plugin/],
  ['an unknown query type', { expr: 'up', queryType: 'crystal ball' }, /crystal ball.*Allowed: forecast/],
  ['an absurd horizon', { expr: 'up', horizon: '400d', step: '5m' }, /Horizon 400d is 115200 steps.*Shorten/],
  ['an absurd step', { expr: 'up', step: '1ms' }, /Step is 1ms\. Choose a step from 1s/],
  ['more points than the limit', { expr: 'up', step: '1s', training: '28d' }, /at most 50000.*step of at least/],
  ['a coverage in percent', { expr: 'up', coverage: 95 }, /coverage is 95.*below 1/],
];

const kept: Array<[claim: string, model: Record<string, unknown>, notice: RegExp]> = [
  ['an all-NaN series', { expr: 'only_nan' }, /missing|no (finite )?value|NaN/i],
  ['a single point', { expr: 'one_point', step: '1m', training: '1h' }, /at least 3|too (short|few)|history/i],
  ['a counter', { expr: 'growing_total' }, /counter.*rate\(\)/],
  ['a misspelt option', { expr: 'constant', horizn: '1d' }, /horizn/],
];

export const tests: IntegrationTest[] = [
  ...refused.map(([claim, model, message]): IntegrationTest => ({
    name: `${claim} is refused with the value and the remedy`,
    async run(environment) {
      const answer = await query(environment, model);
      assert.ok('error' in answer, 'the query was answered');
      assert.match(answer.error, message);
    },
  })),
  ...kept.map(([claim, model, notice]): IntegrationTest => ({
    name: `${claim} keeps its history and gets a notice`,
    async run(environment) {
      const frames = readFrames(await query(environment, model));
      assert.equal(frames.length, 1);
      assert.match(readNotices(frames), notice);
    },
  })),
  {
    name: 'a constant series is forecast as that constant',
    async run(environment) {
      const [frame] = readFrames(await query(environment, { expr: 'constant', output: 'forecast' }));
      assert.deepEqual([...new Set(frame.fields[1].values as Float64Array)], [42]);
    },
  },
  {
    name: 'a query without data is answered with a frame without fields',
    async run(environment) {
      const frames = readFrames(await query(environment, { expr: 'nothing_has_this_name' }, { FromAlert: 'true' }));
      assert.equal(frames.length, 1);
      assert.equal(frames[0].fields.length, 0);
    },
  },
  {
    name: 'health names each source and what it answers',
    async run({ plugin, instance }) {
      const good = await plugin.checkHealth(instance);
      assert.equal(good.ok, true, good.message);
      const sources = [
        ...(instance.jsonData.sources as object[]),
        { uid: 'down', kind: 'prometheus', url: 'http://127.0.0.1:1' },
      ];
      const bad = await plugin.checkHealth({ ...instance, lastUpdatedMs: 2, jsonData: { sources } });
      assert.equal(bad.ok, false);
      assert.match(bad.message, /Of 2 .*1 fail: down/);
    },
  },
  {
    name: 'no secret is in the log or in the metrics',
    async run({ plugin, log }) {
      assert.ok(!log.join('\n').includes('integration-secret-token'));
      assert.ok(!(await plugin.collectMetrics()).includes('integration-secret-token'));
    },
  },
];
