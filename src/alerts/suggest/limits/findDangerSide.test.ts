import type { FoundQuery } from '../foundQuery';
import { findDangerSide } from './findDangerSide';

function sideOf(expr: string, { title = 'Panel', legendFormat, unit }: Record<string, string | undefined> = {}) {
  const query: FoundQuery = { title, source: { uid: '' }, query: { expr, legendFormat }, unit, limits: [] };
  return findDangerSide(query);
}

describe('an expression is dangerous where its names and its computation say', () => {
  test.each([
    ['node_memory_MemAvailable_bytes', 'below'],
    ['avail_bytes / size_bytes', 'below'],
    ['100 * (1 - avail_bytes / size_bytes)', 'above'],
    ['(size_bytes - free_bytes) / size_bytes', 'above'],
    ['100 - avg by (instance) (rate(cpu_seconds_total{mode="idle"}[5m])) * 100', 'above'],
    ['avg(rate(cpu_seconds_total{mode="idle"}[5m]))', 'below'],
    ['avg(rate(cpu_seconds_total{mode!="idle"}[5m]))', undefined],
    ['cache_hits / (cache_hits + cache_misses)', 'below'],
    ['cache_hits + cache_misses', undefined],
    ['-free_bytes', 'above'],
    ['up', 'below'],
    ['probe_success', 'below'],
    ['disk_used_bytes', 'above'],
    ['rate(http_errors_total[5m])', 'above'],
    ['kafka_consumer_lag', 'above'],
    ['rate(http_requests_total[5m])', undefined],
  ])('%s: %s', (expr, side) => expect(sideOf(expr)).toBe(side));
});

describe('the legend counts before the title, and the title before the expression', () => {
  test.each([
    [{ title: 'RAM used' }, 'x', 'above'],
    [{ title: 'CPU idle' }, 'x', 'below'],
    [{ title: 'Cache hit ratio' }, 'x', 'below'],
    [{ title: 'Pods not ready' }, 'x', 'above'],
    [{ title: 'Memory usage', legendFormat: 'free' }, 'x', 'below'],
    [{ title: 'Memory usage', legendFormat: '{{used}}' }, 'free_bytes', 'above'],
    [{ title: 'Free and used' }, 'free_bytes', 'below'],
    [{ title: 'Uptime', unit: 's' }, 'time() - start_time_seconds', 'below'],
    [{ title: 'Response', unit: 'ms' }, 'x', 'above'],
    [{ title: 'CPU', unit: 'percent' }, 'x', 'above'],
    [{ title: 'CPU' }, 'x', undefined],
    [{ title: 'Rooms', unit: 'percent' }, 'x', undefined],
  ])('%j, %s: %s', (more, expr, side) => expect(sideOf(expr, more)).toBe(side));
});
