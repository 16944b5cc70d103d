import { readRules, showRules } from './insightRules';
import { readSlos, showSlos } from './insightSlos';

describe('readSlos', () => {
  it('reads what showSlos writes', () => {
    const slos = [
      { service: 'shop:cart', objective: 0.999, window: '30d' },
      { service: 'web', objective: 0.9995, window: '7d' },
    ];
    expect(showSlos(slos)).toBe('shop:cart: 99.9 / 30d\nweb: 99.95 / 7d');
    expect(readSlos(showSlos(slos))).toEqual({ ok: true, value: slos });
  });

  it.each([
    ['cart', /"cart" is no SLO/],
    ['cart: 100 / 30d', /Its objective is 1/],
    ['cart: 99 / 1h', /Its window is 1h/],
  ])('refuses %s', (text, message) => {
    expect(readSlos(text)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });
});

describe('readRules', () => {
  const rule = {
    id: 'jobs',
    language: 'promql' as const,
    kind: 'queue' as const,
    scope: 'service' as const,
    metric: 'jobs_waiting',
    subject: ['team'],
    expr: 'sum by ($by) (jobs_waiting{$match})',
    unit: 'short',
    harm: 'up' as const,
  };

  it('reads what showRules writes, and an empty text as none', () => {
    expect(readRules(showRules([rule]))).toEqual({ ok: true, value: [rule] });
    expect(readRules('')).toEqual({ ok: true, value: [] });
  });

  it('tells what is wrong', () => {
    expect(readRules('{')).toMatchObject({ message: expect.stringMatching(/no JSON list/) });
    const wrong = JSON.stringify([{ ...rule, kind: 'speed' }]);
    expect(readRules(wrong)).toMatchObject({ message: expect.stringMatching(/Its kind is "speed"/) });
  });
});
