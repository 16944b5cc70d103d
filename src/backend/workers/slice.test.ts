import { createCaller } from '../../../test/support/backend/createCaller';
import type { EngineTask, Outcome } from '../../queries';
import { sliceMs, sliceTask } from './slice';

const { signal } = new AbortController();
const options = { caller: createCaller(), signal, workers: 2 };
const outcome: Outcome<unknown> = { ok: true, value: 0 };
const taskOf = (count: number, type = 'forecast'): EngineTask => ({
  type,
  stage: 'answer',
  series: Array.from({ length: count }, (_, i) => ({ start: i, step: 1, values: Float64Array.of(i) })),
  options: {},
});

describe('sliceTask', () => {
  test('cuts as many series as take about the time of a slice, by what the last slice took', async () => {
    const work = sliceTask(taskOf(100), options);
    const first = work.cut();
    expect(first.task.series).toHaveLength(1);
    first.complete([outcome], sliceMs / 10);
    const second = work.cut();
    expect(second.task.series.map(({ start }) => start)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    second.complete(Array<typeof outcome>(10).fill(outcome), sliceMs * 100);
    expect(work.cut().task.series).toHaveLength(1);
    expect(work.waiting).toBe(88);
  });

  test('leaves a share to the other workers', () => {
    const work = sliceTask(taskOf(11), options);
    work.cut().complete([outcome], 0.01);
    expect(work.cut().task.series).toHaveLength(5);
  });

  test('keeps series together that are compared, and what was learnt beside its series', () => {
    expect(sliceTask(taskOf(100, 'outliers'), options).cut().task.series).toHaveLength(100);
    const fitted = [1, 2].map((value): Outcome<unknown> => ({ ok: true, value }));
    const work = sliceTask({ ...taskOf(2), fitted }, options);
    expect([work.cut(), work.cut()].map(({ task }) => task.fitted)).toEqual([[fitted[0]], [fitted[1]]]);
  });

  test('is done with one outcome per series in order, in whatever order slices are', async () => {
    const work = sliceTask(taskOf(3), options);
    const slices = [work.cut(), work.cut(), work.cut()];
    [2, 0, 1].forEach((i) => slices[i].complete([{ ok: true, value: i }], 100));
    expect(await work.done).toEqual([0, 1, 2].map((value) => ({ ok: true, value })));
    expect(await sliceTask(taskOf(0), options).done).toEqual([]);
  });
});
