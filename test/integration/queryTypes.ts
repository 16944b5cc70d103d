import assert from 'node:assert/strict';
import type { Frame } from '../../src/queries';
import { query, column, readFrames, readNotices, type IntegrationTest } from './environment';
import { levelShiftTime, oddPodTime, spikeTime } from './history';
import { hour } from '../../src/engine';

const alert = { FromAlert: 'true' };

/** The numbers of an answer for an alert rule by the value of one label. */
function numbersBy(label: string, frames: Frame[]): Record<string, number> {
  return Object.fromEntries(
    frames.map(({ fields }) => {
      assert.equal(fields.length, 1, 'an alert rule reads one column');
      return [fields[0].labels?.[label], Number(fields[0].values[0])];
    })
  );
}

function texts(frame: Frame, name: string): unknown[] {
  return Array.from<unknown>(frame.fields.find((field) => field.name === name)?.values ?? []);
}

const disks = { expr: 'disk_used_percent', queryType: 'runway', limit: 97, step: '1h', horizon: '3d', training: '14d' };

export const tests: IntegrationTest[] = [
  {
    name: 'a runway tells an alert rule the hours until a disk is full, and nothing of disks that do not fill',
    async run(environment) {
      const hours = numbersBy('node', readFrames(await query(environment, disks, alert)));
      assert.deepEqual(Object.keys(hours), ['a']);
      // 92 % now, and 0.2 % more each hour.
      assert.ok(Math.abs(hours.a - 25) <= 2, `${hours.a} hours`);
    },
  },
  {
    name: 'a runway gives the probability of every disk',
    async run(environment) {
      const frames = readFrames(await query(environment, { ...disks, limit: 99, output: 'probability' }, alert));
      const probability = numbersBy('node', frames);
      assert.ok(probability.a > 0.9, `a: ${probability.a}`);
      assert.ok(probability.b < 0.1, `b: ${probability.b}`);
    },
  },
  {
    name: 'where no disk fills, an alert rule reads a frame without fields',
    async run(environment) {
      const frames = readFrames(await query(environment, { ...disks, expr: 'disk_used_percent{node="b"}' }, alert));
      assert.deepEqual(
        frames.map(({ fields }) => fields.length),
        [0]
      );
    },
  },
  {
    name: 'a runway without a limit is refused with the remedy',
    async run(environment) {
      const answer = await query(environment, { ...disks, limit: null });
      assert.ok('error' in answer);
      assert.match(answer.error, /no limit to reach\. Set limit/);
    },
  },
  {
    name: 'a backtest tells how good the forecasts of a query have been, as a table and as a number',
    async run(environment) {
      const model = { expr: 'shop_requests', queryType: 'backtest', horizon: '6h', windows: 3, training: '7d' };
      const [table] = readFrames(await query(environment, model));
      assert.deepEqual(texts(table, 'Series').length, 2);
      const checkout = texts(table, 'Series').findIndex((name) => String(name).includes('checkout'));
      assert.ok(column(table, 'MASE')[checkout] < 1, `MASE ${column(table, 'MASE')[checkout]}`);
      const mase = numbersBy('service', readFrames(await query(environment, model, alert)));
      assert.deepEqual(Object.keys(mase).sort(), ['cart', 'checkout']);
    },
  },
  {
    name: 'a changepoint is found where the level moved, with the levels before and after',
    async run(environment) {
      const model = { expr: 'shifted', queryType: 'changepoints', step: '10m' };
      const [table] = readFrames(await query(environment, model));
      assert.equal(table.fields[0].values.length, 1);
      const time = Number(texts(table, 'Time')[0]);
      assert.ok(Math.abs(time - levelShiftTime(environment.dataEnd)) <= hour / 2, new Date(time).toISOString());
      assert.ok(Math.abs(column(table, 'Before')[0] - 20) < 1 && Math.abs(column(table, 'After')[0] - 30) < 1);
      const counts = readFrames(await query(environment, model, alert));
      assert.deepEqual([...counts[0].fields[0].values], [1]);
    },
  },
  {
    name: 'the pod that is unlike its peers is flagged since it became so, and no other',
    async run(environment) {
      const model = { expr: 'pod_latency', queryType: 'outliers', training: '3d' };
      const frames = readFrames(await query(environment, model, alert));
      const flagged = frames.filter((frame) => column(frame, 'flag').some((flag) => flag === 1));
      assert.deepEqual(
        flagged.map(({ fields }) => fields[1].labels?.pod),
        ['7']
      );
      const [{ fields }] = flagged;
      const first = (fields[0].values as Float64Array)[(fields[1].values as Float64Array).indexOf(1)];
      const delay = first - oddPodTime(environment.dataEnd);
      assert.ok(delay >= 0 && delay <= hour / 2, `flagged after ${delay / 60_000} minutes`);
    },
  },
  {
    name: 'two series are too few to tell an outlier, and the answer says so',
    async run(environment) {
      const frames = readFrames(await query(environment, { expr: 'pod_latency{pod=~"1|7"}', queryType: 'outliers' }));
      assert.match(readNotices(frames), /Outliers need at least \d series/);
    },
  },
  {
    name: 'anomalies come as events with a reason, only in the direction that is asked for',
    async run(environment) {
      const model = {
        expr: 'shop_requests{service="cart"}',
        queryType: 'anomalies',
        output: 'events',
        step: '1m',
        training: '3d',
        minimumDeviation: { absolute: 300 },
      };
      const [table] = readFrames(await query(environment, model));
      const starts = texts(table, 'Start');
      assert.deepEqual(starts, [spikeTime(environment.dataEnd)]);
      assert.match(String(texts(table, 'Reason')[0]), /expected/);
      const [calm] = readFrames(await query(environment, { ...model, direction: 'down' }));
      assert.deepEqual(texts(calm, 'Start'), []);
    },
  },
  {
    name: 'a planned event is no anomaly',
    async run(environment) {
      const spike = spikeTime(environment.dataEnd);
      const iso = (time: number) => new Date(time).toISOString();
      const model = {
        expr: 'shop_requests{service="cart"}',
        queryType: 'anomalies',
        step: '1m',
        training: '3d',
        minimumDeviation: { absolute: 300 },
        planned: [`${iso(spike - hour)}/${iso(spike + hour)}`],
      };
      const [frame] = readFrames(await query(environment, model, alert));
      assert.ok(column(frame, 'flag').every((flag) => flag === 0));
    },
  },
  {
    name: 'an output that the query type does not have is refused with those that it has',
    async run(environment) {
      const answer = await query(environment, { expr: 'up', queryType: 'changepoints', output: 'bands' });
      assert.ok('error' in answer);
      assert.match(answer.error, /output is "bands"\. Allowed: events, level, count/);
    },
  },
];
