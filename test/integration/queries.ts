import assert from 'node:assert/strict';
import { query, column, readFrames, readNotices, withSource, type IntegrationTest } from './environment';
import { spikeTime } from './history';

const finite = (values: Float64Array) => values.filter(Number.isFinite);

export const tests: IntegrationTest[] = [
  {
    name: 'a PromQL query comes back as history, forecast, interval and anomalies of each series',
    async run(environment) {
      const frames = readFrames(await query(environment, { expr: 'shop_requests', horizon: '1d' }));
      assert.deepEqual(frames.map((frame) => frame.fields[1].labels?.service).sort(), ['cart', 'checkout']);
      for (const frame of frames) {
        assert.equal(finite(column(frame, 'value')).length, 577);
        assert.equal(finite(column(frame, 'forecast')).length, 288);
      }
    },
  },
  {
    name: 'the forecast follows the daily wave that Prometheus holds',
    async run(environment) {
      const [frame] = readFrames(
        await query(environment, { expr: 'shop_requests{service="checkout"}', horizon: '1d' })
      );
      const forecast = finite(column(frame, 'forecast'));
      const yesterday = finite(column(frame, 'value')).slice(-288);
      const error = forecast.reduce((sum, value, i) => sum + Math.abs(value - yesterday[i]), 0) / forecast.length;
      assert.ok(error < 1, `mean distance from the same time yesterday is ${error}`);
    },
  },
  {
    name: 'the spike is an anomaly, at its time',
    async run(environment) {
      const model = { expr: 'shop_requests{service="cart"}', queryType: 'anomalies', step: '1m', training: '3d' };
      const [frame] = readFrames(await query(environment, model));
      const row = (frame.fields[0].values as Float64Array).indexOf(spikeTime(environment.dataEnd));
      assert.ok(column(frame, 'anomaly')[row] > 900);
      assert.ok(finite(column(frame, 'anomaly')).length <= 5);
    },
  },
  {
    name: 'a gap in Prometheus stays a gap in the frame',
    async run(environment) {
      const [frame] = readFrames(await query(environment, { expr: 'with_gap' }));
      const missing = column(frame, 'value').filter(Number.isNaN).length;
      const gapRows = missing - finite(column(frame, 'forecast')).length;
      // Six hours at 5 m, less the 5 minutes for which Prometheus repeats the last sample.
      assert.ok(gapRows >= 69 && gapRows <= 72, `${gapRows} rows are missing`);
    },
  },
  {
    name: 'an alert rule reads when a disk fills: exactly the rows of its horizon, respecting 100 %',
    async run(environment) {
      const bounds = { lower: 0, upper: 100 };
      const model = { expr: 'disk_used_percent{node="a"}', horizon: '3d', output: 'upper', bounds };
      const [frame] = readFrames(await query(environment, model, { FromAlert: 'true' }));
      assert.deepEqual(
        frame.fields.map((field) => field.name),
        ['time', 'upper']
      );
      assert.equal(frame.fields[1].values.length, 864);
      assert.ok(Math.max(...column(frame, 'upper')) > 95);
      assert.ok(Math.max(...column(frame, 'upper')) <= 100);
    },
  },
  {
    name: 'a second call of the same query reads no history again, and answers the same',
    async run(environment) {
      const ageless = { expr: 'shop_requests + 0', horizon: '6h' };
      const first = readFrames(await query(environment, ageless));
      const before = await upstreamPoints(environment);
      const second = readFrames(await query(environment, ageless));
      const read = (await upstreamPoints(environment)) - before;
      assert.deepEqual(second[0].fields[2].values, first[0].fields[2].values);
      assert.ok(read <= 2 * 10, `${read} samples were read again`);
    },
  },
  {
    name: 'one failing refId does not fail its neighbours',
    async run({ plugin, instance, dataEnd }) {
      const query = (refId: string, model: Record<string, unknown>) => ({
        refId,
        from: dataEnd - 86_400_000,
        to: dataEnd,
        intervalMs: 300_000,
        model: withSource(model),
      });
      const answers = await plugin.queryData(instance, [
        query('A', { expr: 'constant' }),
        query('B', { expr: 'sum(' }),
        query('C', { expr: 'shop_requests' }),
      ]);
      assert.equal('error' in answers.get('A')!, false);
      assert.match((answers.get('B') as { error: string }).error, /parse error/);
      assert.equal(answers.get('C')!.frames.length, 2);
    },
  },
  {
    name: 'more series than the limit are named, not cut silently',
    async run(environment) {
      const frames = readFrames(await query(environment, { expr: 'many', step: '1m', training: '3h' }));
      assert.equal(frames.length, 50);
      assert.match(readNotices(frames), /yields 60 series; 50 are computed\. Left out: /);
    },
  },
  {
    name: 'a longer history is read where months and years are wanted, and a pod that has just begun borrows the shape of the others',
    async run(environment) {
      const { dataEnd } = environment;
      const since = Math.round(dataEnd / 1000) - 20 * 3600;
      const expr = `pod_latency{pod!="3"} or (pod_latency{pod="3"} and on() (vector(time()) > ${since}))`;
      const request = { expr, step: '15m', training: '7d', horizon: '1d', longCycles: 'auto', coldStart: 'auto' };
      const frames = readFrames(await query(environment, request));
      assert.match(readNotices(frames), /has the shape of 7 other series/);
      assert.match(readNotices(frames), /too short for the cycle of the year/);
      const young = frames.find(({ fields }) => fields[1].labels?.pod === '3');
      const old = frames.find(({ fields }) => fields[1].labels?.pod === '4');
      assert.ok(young && old);
      const [one, other] = [young, old].map((frame) => finite(column(frame, 'forecast')));
      const distance = one.reduce((sum, value, i) => sum + Math.abs(value - other[i]), 0) / one.length;
      assert.ok(distance < 6, `the forecasts of two equal pods are ${distance} apart`);
      assert.doesNotMatch(
        readNotices(readFrames(await query(environment, { ...request, longCycles: 'off', coldStart: 'off' }))),
        /shape of|cycle of/
      );
    },
  },
];

async function upstreamPoints({ plugin }: { plugin: { collectMetrics(): Promise<string> } }): Promise<number> {
  const text = await plugin.collectMetrics();
  return Number(/^foresight_upstream_points_total (\d+)/m.exec(text)?.[1]);
}
