import { parseTimeRange } from './timeRange';

describe('parseTimeRange', () => {
  it.each([
    ['2026-11-12T13:30Z/2026-11-12T18:30Z', '2026-11-12T13:30:00.000Z', '2026-11-12T18:30:00.000Z'],
    ['2026-11-12T13:30:15+09:00/2026-11-12T18:30:00Z', '2026-11-12T04:30:15.000Z', '2026-11-12T18:30:00.000Z'],
    [' 2026-12-24/2026-12-27 ', '2026-12-24T00:00:00.000Z', '2026-12-27T00:00:00.000Z'],
  ])('reads %s', (text, from, to) => {
    const range = parseTimeRange(text);
    expect([range.from, range.to].map((time) => new Date(time).toISOString())).toEqual([from, to]);
  });

  it.each([
    'yesterday',
    '2026-11-12T13:30Z',
    '2026-11-12T13:30/2026-11-12T18:30',
    '2026-11-12T18:30Z/2026-11-12T13:30Z',
    '2026-11-12/2026-11-12',
    '2026-13-45/2026-14-01',
    'a/b/c',
  ])('refuses "%s", with an example', (text) => {
    expect(() => parseTimeRange(text)).toThrow(/is not a time range\. Write begin and end with their time zone/);
  });
});
