import { day } from '../../engine';
import { createResponseMemories } from './responseMemories';

function open() {
  const clock = { now: 0 };
  const memories = createResponseMemories(() => clock.now);
  return { clock, memories, memory: memories.open('a') };
}

test('what is wanted several times within some seconds is evaluated once; a failure, or another data source, is not shared', async () => {
  const { clock, memories, memory } = open();
  let count = 0;
  const evaluate = async () => ++count;
  expect(await Promise.all([memory.share('x', evaluate), memory.share('x', evaluate)])).toEqual([1, 1]);
  clock.now += 4_999;
  expect(await memory.share('x', evaluate)).toBe(1);
  clock.now += 1;
  expect(await memory.share('x', evaluate)).toBe(2);
  expect(await memories.open('b').share('x', evaluate)).toBe(3);
  await expect(memory.share('y', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await memory.share('y', evaluate)).toBe(4);
});

test('once something was done, nothing from before is shared', async () => {
  const { memories, memory } = open();
  await memory.share('x', async () => 'before');
  memories.forget('a');
  expect(await memory.share('x', async () => 'after')).toBe('after');
});

test('what takes long is computed once a day in the background, and what failed soon again', async () => {
  const { clock, memory } = open();
  let count = 0;
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const compute = async () => ++count;
  expect(memory.remember('x', compute)).toBeUndefined();
  await settle();
  expect([memory.remember('x', compute), memory.remember('x', compute)]).toEqual([1, 1]);
  clock.now += day;
  expect(memory.remember('x', compute)).toBe(1);
  await settle();
  expect(memory.remember('x', compute)).toBe(2);
  const fail = () => Promise.reject(new Error('down'));
  memory.remember('y', fail);
  await settle();
  memory.remember('y', compute);
  await settle();
  expect(memory.remember('y', compute)).toBeUndefined();
  clock.now += day;
  memory.remember('y', compute);
  await settle();
  expect(memory.remember('y', compute)).toBe(3);
});
