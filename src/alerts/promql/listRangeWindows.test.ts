import { listRangeWindows } from './listRangeWindows';

describe('listRangeWindows', () => {
  it('lists functions with their selectors and windows', () => {
    const text = 'sum(rate(errors_total{a="b"}[5m] offset 1h)) / sum(increase(all_total[1h30m]))';
    expect(listRangeWindows(text)).toEqual([
      { name: 'rate', selector: 'errors_total{a="b"}', window: 300_000 },
      { name: 'increase', selector: 'all_total', window: 5_400_000 },
    ]);
  });

  it('leaves out what has no window of its own: macros, subqueries, selectors alone, logs, and what cannot be read', () => {
    const others = [
      'rate(x[$__rate_interval])',
      'max_over_time(up[1h:1m])',
      'up',
      'rate({job="a"} |= "x" [1m])',
      'rate(x[',
      '',
    ];
    expect(others.flatMap(listRangeWindows)).toEqual([]);
  });

  it('finds those inside subqueries', () => {
    expect(listRangeWindows('max_over_time(rate(y[1m])[10m:1m])')).toEqual([
      { name: 'rate', selector: 'y', window: 60_000 },
    ]);
  });
});
