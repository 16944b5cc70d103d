import { createSharedTask } from './sharedTask';

/** A task that ends when told to, or when it is aborted. */
function controlled() {
  let finish: (value: string) => void = () => undefined;
  let signal = AbortSignal.abort();
  const task = createSharedTask<string>((given) => {
    signal = given;
    return new Promise((resolve, reject) => {
      finish = resolve;
      given.addEventListener('abort', () => reject(new Error('task aborted')));
    });
  });
  return { task, finish: (value: string) => finish(value), aborted: () => signal.aborted };
}

test('all who join get the one result', async () => {
  const { task, finish } = controlled();
  const joined = [task.join(new AbortController().signal), task.join(new AbortController().signal)];
  finish('done');
  expect(await Promise.all(joined)).toEqual(['done', 'done']);
});

test('one who goes does not disturb the others', async () => {
  const { task, finish, aborted } = controlled();
  const leaver = new AbortController();
  const left = task.join(leaver.signal);
  const stayed = task.join(new AbortController().signal);
  leaver.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(aborted()).toBe(false);
  finish('done');
  expect(await stayed).toBe('done');
});

test('when all have gone the work is aborted', async () => {
  const { task, aborted } = controlled();
  const leavers = [new AbortController(), new AbortController()];
  const left = leavers.map((leaver) => task.join(leaver.signal));
  leavers.forEach((leaver) => leaver.abort(new Error('gone')));
  await Promise.allSettled(left);
  expect(aborted()).toBe(true);
  expect(task.abandoned()).toBe(true);
});
