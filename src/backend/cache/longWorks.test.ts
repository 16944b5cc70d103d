import { createLongWorks } from './longWorks';

const quick = { lifetime: 1000, wait: 20 };

function setUp() {
  let time = 0;
  const works = createLongWorks({ now: () => time });
  const work = works.open('a', (signal) => ({ signal }));
  return { works, work, pass: (ms: number) => (time += ms) };
}

/** Work that ends when it is told to. */
function open<Value>() {
  let finish: (value: Value) => void = () => undefined;
  const result = new Promise<Value>((resolve) => (finish = resolve));
  return { result, finish };
}

test('work that is done soon is answered at once, and serves until it is too old', async () => {
  const { work, pass } = setUp();
  const make = jest.fn(async () => 'x');
  expect(await work.follow('k', make, quick)).toEqual({ value: 'x', finished: 0, progress: undefined });
  pass(999);
  await work.follow('k', make, quick);
  expect(make).toHaveBeenCalledTimes(1);
  pass(1);
  expect(await work.follow('k', make, quick)).toMatchObject({ finished: 1000 });
});

test('work that takes longer is told of with what there is so far, and goes on', async () => {
  const { work } = setUp();
  const { result, finish } = open<string[]>();
  const make = jest.fn((_: unknown, report: (progress: { done: number; total: number }, partial: string[]) => void) => {
    report({ done: 1, total: 3 }, ['a']);
    return result;
  });
  expect(await work.follow('k', make, quick)).toEqual({
    value: ['a'],
    finished: undefined,
    progress: { done: 1, total: 3 },
  });
  finish(['a', 'b', 'c']);
  await result;
  expect(await work.follow('k', make, quick)).toMatchObject({ value: ['a', 'b', 'c'], finished: 0 });
  expect(make).toHaveBeenCalledTimes(1);
});

test('what is renewed is given as it was meanwhile', async () => {
  const { work, pass } = setUp();
  await work.follow('k', async () => 'old', quick);
  pass(2000);
  const { result, finish } = open<string>();
  const renewed = await work.follow(
    'k',
    (_, report) => {
      report({ done: 0, total: 2 }, 'half');
      return result;
    },
    quick
  );
  expect(renewed).toMatchObject({ value: 'old', finished: 0, progress: { total: 2 } });
  finish('new');
});

test('a failure is told once, and the next call begins anew', async () => {
  const { work } = setUp();
  await expect(work.follow('k', () => Promise.reject(new Error('no')), quick)).rejects.toThrow('no');
  expect(await work.follow('k', async () => 1, quick)).toMatchObject({ value: 1 });
});

test('keys and owners are apart', async () => {
  const { works, work } = setUp();
  const other = works.open('b', () => ({}));
  await work.follow('k', async () => 'a', quick);
  expect(await other.follow('k', async () => 'b', quick)).toMatchObject({ value: 'b' });
  expect(await work.follow('l', async () => 'c', quick)).toMatchObject({ value: 'c' });
});

test('two are under way at once, and an owner with much to do does not hold up others', async () => {
  const { works, work } = setUp();
  const other = works.open('b', () => ({}));
  const begun: string[] = [];
  const waits = [open<number>(), open<number>(), open<number>(), open<number>()];
  const make = (name: string, i: number) => () => {
    begun.push(name);
    return waits[i].result;
  };
  await work.follow('1', make('a1', 0), quick);
  await work.follow('2', make('a2', 1), quick);
  expect(await work.follow('3', make('a3', 2), quick)).toMatchObject({ progress: { done: 0, total: 1 } });
  await other.follow('1', make('b1', 3), quick);
  expect(begun).toEqual(['a1', 'a2']);
  waits[0].finish(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  waits[3].finish(1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
});

test('work that takes too long has its signal aborted', async () => {
  const works = createLongWorks({ now: () => 0, duration: 5 });
  const work = works.open('a', (signal) => signal);
  const made = work.follow(
    'k',
    (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    {
      lifetime: 1,
      wait: 200,
    }
  );
  await expect(made).rejects.toThrow(/timeout|aborted/i);
});
