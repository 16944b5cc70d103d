import type { ServiceRow } from '../pages/serviceRow';
import { listContradictions } from './contradictions';

const critical: ServiceRow = {
  service: 'pay',
  now: 'critical',
  reasons: [{ severity: 'critical', kind: 'errors', scope: 'service', text: 'Failed: 30 %', figure: 0.301 }],
  figures: { rate: 2, errors: 0.3, duration: NaN },
  events: [],
};
const look = (overview: ServiceRow, page?: ServiceRow) => listContradictions({ time: 0, overview: [overview], page });

describe('listContradictions', () => {
  it('has none where state, reason, value and page agree, give or take rounding', () => {
    expect(look(critical, critical)).toEqual([]);
    expect(look({ ...critical, now: 'recovering', reasons: [] })).toEqual([]);
    const unmeasured = { ...critical, figures: { errors: NaN } };
    expect(look(unmeasured)).toEqual([]);
  });

  it('names a state without its reason, and a reason without its state', () => {
    expect(look({ ...critical, reasons: [] })).toEqual(['pay is critical and its first reason good']);
    expect(look({ ...critical, now: 'good' })).toEqual(['pay is good and its first reason critical']);
  });

  it('names another value in the sentence than in the column', () => {
    const past = { ...critical, figures: { ...critical.figures, errors: 0.002 } };
    expect(look(past)).toEqual(['pay: the sentence on errors has another value than its column']);
  });

  it('names a page of the service that differs from the overview', () => {
    expect(look(critical, { ...critical, now: 'good', reasons: [] })).toEqual([
      'pay is critical on the overview and good on its page',
    ]);
    const [reason] = critical.reasons;
    expect(look(critical, { ...critical, reasons: [{ ...reason, text: 'Slow' }] })).toEqual([
      'pay has another first reason on the overview than on its page',
    ]);
  });

  it('names a reason that the anomalies of the page know nothing of', () => {
    const at = (end: number) =>
      listContradictions({
        time: 3_600_000,
        overview: [critical],
        page: critical,
        events: [{ kind: 'errors', start: 0, end }],
      });
    expect(at(3_000_000)).toEqual([]);
    expect(at(600_000)).toEqual(['pay is critical for its errors, and its page has no anomaly of it']);
  });
});
