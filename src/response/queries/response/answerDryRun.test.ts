import { hour, minute } from '../../../engine';
import { numberFrames, readRows } from '../../../frames';
import { writeFeedback } from '../../../incidents';
import { runEngineTask } from '../../../queries';
import {
  openScene as open,
  queryResponse as ask,
  readSceneNumbers as numbers,
} from '../../../../test/support/response/queryResponse';
import type { MemoryRecords } from '../../../../test/support/response/memoryRecords';
import { sceneTime } from '../../../../test/support/response/scene';

describe('a dry run over the past', () => {
  const range = { from: sceneTime - 2 * hour, to: sceneTime, forAlert: false };

  it('evaluates triggers that are answered from several queries one by one, and counts marked incidents', async () => {
    const scene = open({ trigger: { query: { queryType: 'services' }, below: 1 } });
    scene.deps.runQuery = async (_, { now }) => {
      const value = now >= sceneTime - hour && now < sceneTime - 30 * minute ? 0 : 2;
      scene.trigger = [{ labels: { service: 'payment' }, value }];
      return numberFrames(
        [{ one: { name: 'a', labels: { service: 'payment' } } }],
        { name: 'A', config: {}, value: () => value },
        () => ({ kind: 'services' })
      );
    };
    await scene.records.create(
      writeFeedback({ verdict: 'useful', note: '', from: sceneTime - hour - 4 * minute, to: sceneTime, services: [] })
    );
    const [frame] = await ask(scene, 'replay', range);
    const [row, ...others] = readRows(frame);
    expect(others).toEqual([]);
    expect([row.text('verdict'), row.number('start'), row.number('time'), row.number('delay')]).toEqual([
      'due',
      sceneTime - hour,
      sceneTime - hour,
      4 * minute,
    ]);
    expect(row.text('incident')).toContain('2026-11-30T10:56');
    const said = frame.meta?.notices?.map(({ text }) => text).join('\n');
    expect(said).toContain('would have acted 1 times, 1 of these in known incidents');
    expect(said).toContain('4 min after the start');
  });

  it('says where the trigger has no number for any target', async () => {
    const scene = open({ trigger: { query: { queryType: 'services' }, below: 1 } });
    scene.deps.runQuery = async () => [];
    const [frame] = await ask(scene, 'replay', range);
    expect(readRows(frame)).toEqual([]);
    expect(frame.meta?.notices?.map(({ text }) => text).join('\n')).toContain('its trigger gave no number');
  });

  it('is that of alert rules for queries of series, with the data that was there then', async () => {
    const query = {
      queryType: 'forecast',
      output: 'forecast',
      source: { uid: 'p' },
      query: { expr: 'errors' },
      step: '5m',
      training: '1d',
    };
    const scene = open({ trigger: { query, above: 4 } });
    const asked: number[] = [];
    scene.deps.readHistory = async ({ from, to, step }) => {
      asked.push(to);
      const length = Math.round((to - from) / step) + 1;
      const values = Float64Array.from({ length }, (_, i) =>
        from + i * step >= sceneTime - hour ? 5 + (i % 2) : 1 + (i % 2)
      );
      const series = { start: from, step, values };
      const one = { name: 'a', labels: { service: 'payment' }, series, duplicates: 0, irregular: false };
      return { series: [one], skipped: [], cache: 'miss' };
    };
    scene.deps.executor = { run: (task) => runEngineTask(task) };
    const [frame] = await ask(scene, 'replay', range);
    const [row] = readRows(frame);
    expect([row.text('action'), row.text('target'), row.text('verdict')]).toEqual(['restart', 'payment', 'due']);
    expect(row.number('time')).toBeGreaterThan(sceneTime - hour);
    expect(Math.max(...asked)).toBeLessThanOrEqual(sceneTime);
  });

  it('says which action cannot be evaluated, and goes on with the others', async () => {
    const scene = open({ trigger: { query: { queryType: 'services' }, below: 1 } });
    scene.trigger = new Error('nothing there');
    const [frame] = await ask(scene, 'replay', range);
    expect(frame.meta?.notices?.map(({ text }) => text).join()).toContain(
      'Action restart is not decided about: nothing there'
    );
    await expect(ask(scene, 'replay', { ...range, action: 'none' })).rejects.toThrow('not in the catalogue');
  });
});

test('precision is that of the past weeks, once it is known, and until then nothing is handed over', async () => {
  const scene = open({ trigger: { query: { queryType: 'services' }, below: 1 }, minimum: { precision: 0.8 } });
  const computed: Array<Promise<unknown>> = [];
  let share: unknown;
  scene.deps.response.remember = (_, compute) => {
    computed.push(compute().then((value) => (share = value)));
    return share as never;
  };
  expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
  await Promise.all(computed);
  expect(share).toBeUndefined();
  await scene.records.create(
    writeFeedback({ verdict: 'useful', note: '', from: sceneTime - 20 * 24 * hour, to: sceneTime, services: [] })
  );
  scene.records.list = (
    (list: MemoryRecords['list']): MemoryRecords['list'] =>
    async (asked) =>
      list({ ...asked, from: 0 })
  )(scene.records.list);
  await numbers(scene, 'due');
  await Promise.all(computed);
  expect(share).toBe(1);
  expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
});
