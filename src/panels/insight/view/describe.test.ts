import { describeFailures } from './describe';

describe('describeFailures', () => {
  it('tells each failure once, in the words of whoever failed', () => {
    const slow = { message: 'The metrics source timed out.' };
    expect(describeFailures({ errors: [slow, slow, { data: { error: 'bad query' } }] })).toEqual([
      slow.message,
      'bad query',
    ]);
    expect(describeFailures({ errors: [{ statusText: 'Bad Gateway', message: '' }] })).toEqual(['Bad Gateway']);
    expect(describeFailures({ errors: [{ status: 502 }] })).toEqual(['502']);
  });

  it('is nothing where nothing failed', () => {
    expect(describeFailures({})).toEqual([]);
  });
});
