import type { EngineTask } from '../../../queries';
import { createWorkerExecutor } from './workerExecutor';

const values = Float64Array.from({ length: 100 }, (_, i) => 10 + Math.sin(i));
const task: EngineTask = {
  type: 'anomalies',
  stage: 'answer',
  series: [{ start: 0, step: 60_000, values }],
  options: {},
};
const never = new AbortController().signal;

interface FakeWorker {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: () => void;
}

/** A thread of which the test decides how it takes a message. */
function fakeWorker(take: (worker: FakeWorker, message: { id: number }) => void) {
  const terminate = jest.fn();
  const worker: FakeWorker & object = {
    postMessage: (message: { id: number }) => setTimeout(() => take(worker, message)),
    terminate,
  } as FakeWorker;
  return { start: () => worker as unknown as Worker, terminate };
}

describe('createWorkerExecutor', () => {
  it('gives each task the result that the thread gave it, in whatever order', async () => {
    const messages: Array<{ id: number }> = [];
    const { start } = fakeWorker((worker, message) => {
      messages.push(message);
      if (messages.length === 2) {
        messages.reverse().forEach(({ id }) => worker.onmessage?.({ data: { id, outcomes: [`result ${id}`] } }));
      }
    });
    const executor = createWorkerExecutor(start, never);
    expect(await Promise.all([executor.run(task, never), executor.run(task, never)])).toEqual([
      ['result 0'],
      ['result 1'],
    ]);
  });

  it('runs tasks here where there is no thread', async () => {
    const [outcome] = await createWorkerExecutor(() => undefined, never).run(task, never);
    expect(outcome.ok).toBe(true);
  });

  it('runs tasks here where the script of the thread cannot be loaded', async () => {
    const { start, terminate } = fakeWorker((worker) => worker.onerror?.());
    const executor = createWorkerExecutor(start, never);
    const outcomes = await Promise.all([executor.run(task, never), executor.run(task, never)]);
    expect(outcomes.flat().map(({ ok }) => ok)).toEqual([true, true]);
    expect(terminate).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['in the thread', () => fakeWorker(() => undefined)],
    ['here', () => ({ start: () => undefined, terminate: undefined })],
  ])('answers nothing once it is cancelled: %s', async (_, make) => {
    const { start, terminate } = make();
    const controller = new AbortController();
    const running = createWorkerExecutor(start, controller.signal).run(task, controller.signal);
    controller.abort();
    await expect(running).rejects.toThrow(/abort/);
    expect(terminate?.mock.calls.length ?? 1).toBe(1);
  });
});
