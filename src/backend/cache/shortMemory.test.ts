import { createShortMemories } from './shortMemory';

let time = 0;
beforeEach(() => {
  time = 0;
});
const open = (scope = 'a') => createShortMemories({ now: () => time }).open(scope);
const { signal } = new AbortController();
const options = { lifetime: 1000, signal };

/** Work that counts how often it is done. */
function counting() {
  let count = 0;
  return async () => ++count;
}

test('is worked out once for callers at the same time, and for a while', async () => {
  const [memory, work] = [open(), counting()];
  expect(await Promise.all([memory.get('k', work, options), memory.get('k', work, options)])).toEqual([1, 1]);
  time = 999;
  expect(await memory.get('k', work, options)).toBe(1);
  time = 1000;
  expect(await memory.get('k', work, options)).toBe(2);
});

test('is of one scope and key alone', async () => {
  const memories = createShortMemories({ now: () => time });
  const work = counting();
  const all = [memories.open('a'), memories.open('b')].flatMap((one) => [
    one.get('k', work, options),
    one.get('l', work, options),
  ]);
  expect(new Set(await Promise.all(all)).size).toBe(4);
});

test('a failure is not remembered', async () => {
  const memory = open();
  await expect(memory.get('k', () => Promise.reject(new Error('down')), options)).rejects.toThrow('down');
  expect(await memory.get('k', counting(), options)).toBe(1);
});

test('who goes leaves the work to those who wait, and ends it where nobody does', async () => {
  const memory = open();
  const first = new AbortController();
  let ended = false;
  let finish: (value: string) => void = () => undefined;
  const work = (all: AbortSignal) =>
    new Promise<string>((resolve) => {
      finish = resolve;
      all.addEventListener('abort', () => (ended = true));
    });
  const gone = memory.get('k', work, { ...options, signal: first.signal });
  const waiting = memory.get('k', work, options);
  first.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  expect(ended).toBe(false);
  finish('done');
  expect(await waiting).toBe('done');
  const alone = new AbortController();
  ended = false;
  const left = memory.get('l', work, { ...options, signal: alone.signal });
  alone.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  expect(ended).toBe(true);
});

test('the oldest is forgotten where there is too much', async () => {
  const [memory, work] = [open(), counting()];
  for (let i = 0; i < 257; i++) {
    await memory.get(`k${i}`, work, options);
  }
  expect([await memory.get('k256', work, options), await memory.get('k0', work, options)]).toEqual([257, 258]);
});
