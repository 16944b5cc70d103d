import { failuresOf } from './failuresOf';

describe('failuresOf', () => {
  it('tells each failure once, in the words of whoever failed', () => {
    const slow = { message: 'The metrics source timed out.' };
    expect(failuresOf({ errors: [slow, slow, { data: { error: 'bad query' } }] })).toEqual([slow.message, 'bad query']);
    expect(failuresOf({ errors: [{ statusText: 'Bad Gateway', message: '' }] })).toEqual(['Bad Gateway']);
    expect(failuresOf({ errors: [{ status: 502 }] })).toEqual(['502']);
  });

  it('is nothing where nothing failed', () => {
    expect(failuresOf({})).toEqual([]);
  });
});
