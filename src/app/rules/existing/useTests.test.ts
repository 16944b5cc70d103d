import { act, renderHook } from '@testing-library/react';
import { useTests } from './useTests';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

it('keeps what each test gives, and a failure of one leaves the others', async () => {
  const { result } = renderHook(() => useTests<string>());
  await act(() =>
    result.current.run(items, async ({ id }) => {
      if (id === 'b') {
        throw new Error('no data source');
      }
      return `result of ${id}`;
    })
  );
  expect(result.current.state.share).toBeUndefined();
  expect([...result.current.state.results]).toEqual([
    ['a', { ok: true, result: 'result of a' }],
    ['b', { ok: false, message: 'no data source' }],
    ['c', { ok: true, result: 'result of c' }],
  ]);
});

it('says how far it is, and after it was cancelled what is known by then', async () => {
  const { result } = renderHook(() => useTests<string>());
  const begun: string[] = [];
  const test = ({ id }: { id: string }) => {
    begun.push(id);
    return id === 'a' ? Promise.resolve('done') : new Promise<string>(() => undefined);
  };
  await act(async () => {
    void result.current.run([...items, { id: 'd' }], test);
    await new Promise((settle) => setTimeout(settle));
  });
  expect(result.current.state.share).toBe(0.25);
  act(() => result.current.cancel());
  expect(result.current.state.share).toBeUndefined();
  expect([...result.current.state.results.keys()]).toEqual(['a']);
  expect(begun).not.toContain('d');
});
