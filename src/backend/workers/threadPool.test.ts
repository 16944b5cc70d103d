import { createCaller } from '../../../test/support/backend/createCaller';
import type { EngineTask } from '../../queries';
import { createPool, type PoolOptions } from './threadPool';
import type { Pool } from './pool';

// Real threads with a toy engine: a series' first value says what the worker does with it.
const [echo, crash, slow] = [1, -1, -2];
const toyWorker = `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads';
  const work = ({ values }) => {
    if (values[0] === ${crash}) { process.exit(3); }
    if (values[0] === ${slow}) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, values[1]); }
    return { ok: true, value: values };
  };
  parentPort.on('message', (task) => parentPort.postMessage(task.series.map(work)));
`)}`;

const never = new AbortController().signal;
const taskOf = (...series: number[][]): EngineTask => ({
  type: 'anomalies',
  stage: 'answer',
  series: series.map((values) => ({ start: 0, step: 1, values: Float64Array.from(values) })),
  options: {},
});

describe('createPool', () => {
  let pool: Pool;
  const open = (options: Partial<PoolOptions> = {}) => {
    pool = createPool({ entry: new URL(toyWorker), workers: 1, ...options });
    return pool;
  };
  afterEach(() => pool.close());

  test('returns one outcome per series in order, whatever the number of slices', async () => {
    const series = Array.from({ length: 23 }, (_, i) => [echo, i]);
    const results = await open({ workers: 3 }).run(taskOf(...series), createCaller(), never);
    expect(results.map((one) => one.ok && Array.from(one.value as unknown as Float64Array))).toEqual(series);
  });

  test('a task without series has no outcomes', async () => {
    expect(await open().run(taskOf(), createCaller(), never)).toEqual([]);
  });

  test("leaves the caller's memory with the caller, also for a view", async () => {
    const memory = Float64Array.from([0, echo, 2, 3]);
    const task = taskOf([]);
    task.series[0].values = memory.subarray(1, 3);
    const [outcome] = await open().run(task, createCaller(), never);
    expect(outcome.ok && Array.from(outcome.value as unknown as Float64Array)).toEqual([echo, 2]);
    expect(Array.from(memory)).toEqual([0, echo, 2, 3]);
  });

  test('a crashed worker fails its own task with a reason and is replaced', async () => {
    open();
    await expect(pool.run(taskOf([crash]), createCaller(), never)).rejects.toMatchObject({
      code: 'crashed',
      message: expect.stringContaining('ended with code 3'),
    });
    expect(await pool.run(taskOf([echo, 7]), createCaller(), never)).toHaveLength(1);
  });

  test('cancelling rejects at once and takes the waiting slices back', async () => {
    open();
    const controller = new AbortController();
    const task = taskOf(...Array.from({ length: 20 }, () => [slow, 100]));
    const running = pool.run(task, createCaller(), controller.signal);
    expect(pool.stats().lanes.interactive).toMatchObject({ waiting: 19, running: 1, started: 1 });
    const before = Date.now();
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(Date.now() - before).toBeLessThan(100);
    expect(pool.stats().lanes.interactive.waiting).toBe(0);
  });

  test('a signal that is aborted already computes nothing', async () => {
    await expect(open().run(taskOf([echo]), createCaller(), AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(pool.stats().lanes.interactive).toMatchObject({ waiting: 0, running: 0, started: 0 });
  });

  test('what comes while a cancelled worker is being ended goes to another one', async () => {
    const pool = open({ graceMs: 0 });
    for (let i = 0; i < 30; i++) {
      const caller = new AbortController();
      const cancelled = pool.run(taskOf([echo, i]), createCaller(), caller.signal).catch(() => undefined);
      setImmediate(() => caller.abort());
      await cancelled;
      const [next] = await pool.run(taskOf([echo, i]), createCaller(), never);
      expect(next.ok).toBe(true);
    }
  });

  test('a worker that goes on after cancelling is stopped and replaced', async () => {
    open({ graceMs: 20 });
    const controller = new AbortController();
    const stuck = pool.run(taskOf([slow, 60_000]), createCaller(), controller.signal);
    controller.abort();
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' });
    expect(await pool.run(taskOf([echo]), createCaller(), never)).toHaveLength(1);
  });

  test('a short task does not wait for all of a long one', async () => {
    open();
    const long = pool.run(taskOf(...Array.from({ length: 40 }, () => [slow, 10])), createCaller(), never);
    let longDone = false;
    void long.then(() => (longDone = true));
    await pool.run(taskOf([echo]), createCaller(), never);
    expect(longDone).toBe(false);
    await long;
  });

  test('a series that takes too long is stopped with a reason, and its worker replaced', async () => {
    open({ maxMs: 100 });
    await expect(pool.run(taskOf([slow, 60_000]), createCaller(), never)).rejects.toMatchObject({
      code: 'overdue',
      message: expect.stringContaining('took more than'),
    });
    expect(await pool.run(taskOf([echo]), createCaller(), never)).toHaveLength(1);
  });

  test('bulk work leaves a worker to panels, and panels one to rules', async () => {
    open({ workers: 2 });
    const endless = Array.from({ length: 5 }, () => [slow, 60_000]);
    const controller = new AbortController();
    const bulk = pool.run(taskOf(...endless), createCaller({ lane: 'bulk' }), controller.signal);
    expect(pool.stats().lanes.bulk).toMatchObject({ waiting: 4, running: 1 });
    expect(await pool.run(taskOf([echo]), createCaller(), never)).toHaveLength(1);
    const panel = pool.run(taskOf(...endless), createCaller(), controller.signal);
    expect(pool.stats().lanes.interactive).toMatchObject({ waiting: 4, running: 1 });
    expect(await pool.run(taskOf([echo], [echo]), createCaller({ lane: 'alert' }), never)).toHaveLength(2);
    controller.abort();
    expect(await Promise.allSettled([bulk, panel])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });

  test('refuses a task that would overfill the queue of its caller, with numbers, and no one else', async () => {
    open({ maxQueued: 2 });
    await expect(
      pool.run(taskOf(...Array.from({ length: 12 }, () => [echo])), createCaller(), never)
    ).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('limit of 2'),
    });
    expect(await pool.run(taskOf([echo]), createCaller({ dataSourceUid: 'other' }), never)).toHaveLength(1);
  });

  test('closing rejects what runs, what waits and what comes later', async () => {
    open();
    const tasks = [
      pool.run(taskOf([slow, 60_000]), createCaller(), never),
      pool.run(taskOf([echo]), createCaller(), never),
    ];
    const settled = Promise.allSettled(tasks);
    await pool.close();
    const later = await Promise.allSettled([pool.run(taskOf([echo]), createCaller(), never)]);
    for (const result of [...(await settled), ...later]) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
    }
  });
});
