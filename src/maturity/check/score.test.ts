import type { CheckResult, Outcome } from './check';
import { scoreResults } from './score';
import { checkWeights, type CheckId } from './weights';

function result(check: CheckId, outcome: Outcome, service = ''): CheckResult {
  const usual = { passed: 1, partly: 0.5, failed: 0, unknown: undefined, notApplicable: undefined }[outcome];
  return {
    ...checkWeights[check],
    check,
    group: 'telemetry',
    service,
    team: '',
    outcome,
    share: usual,
    found: { code: 'maturity.no-services', values: {} },
    mends: [],
  };
}

const firstLevel: CheckId[] = ['scrape-health', 'request-metrics', 'saturation-metrics', 'logs-present'];
const all = (checks: CheckId[], outcome: Outcome) => checks.map((one) => result(one, outcome));

describe('a score', () => {
  it('is the weighted share of what could be evaluated', () => {
    const { score } = scoreResults([result('request-metrics', 'passed'), result('cardinality', 'failed')]);
    expect(score).toBeCloseTo((100 * 4) / 6);
  });

  it('is the same whatever is unknown or does not apply, and counts it beside', () => {
    const known = [result('request-metrics', 'passed'), result('cardinality', 'failed')];
    const more = [result('logs-present', 'unknown'), result('log-levels', 'notApplicable')];
    const [without, beside] = [scoreResults(known), scoreResults([...known, ...more])];
    expect(beside.score).toBe(without.score);
    expect(beside.counts).toEqual({ passed: 1, partly: 0, failed: 1, unknown: 1, notApplicable: 1 });
  });

  it('counts a check of many services once, by their mean', () => {
    const services = Array.from({ length: 100 }, (_, i) =>
      result('request-metrics', i < 50 ? 'passed' : 'failed', `s${i}`)
    );
    const { score, counts } = scoreResults([...services, result('saturation-metrics', 'passed')]);
    expect(score).toBeCloseTo((100 * (4 * 0.5 + 3)) / 7);
    expect(counts).toMatchObject({ passed: 1, partly: 1 });
  });

  it('is not made of little: an empty source that keeps its secrets is not good', () => {
    const few = [result('secrets', 'passed'), ...all(firstLevel, 'unknown')];
    expect(scoreResults(few).score).toBeNaN();
    expect(scoreResults([...few, result('alert-recall', 'passed')]).score).toBe(100);
  });

  it('is not known where nothing could be evaluated', () => {
    expect(scoreResults([result('logs-present', 'unknown')])).toMatchObject({ score: NaN, level: NaN });
    expect(scoreResults([])).toMatchObject({ score: NaN, level: NaN });
  });
});

describe('a level', () => {
  it('is reached at 80 % with all below it', () => {
    const second = all(['critical-signals-alerted', 'alert-recall'], 'passed');
    expect(scoreResults([...all(firstLevel, 'passed'), ...second]).level).toBe(2);
    expect(scoreResults([...all(firstLevel, 'failed'), ...second]).level).toBe(0);
    expect(scoreResults([...all(firstLevel, 'passed'), result('cardinality', 'failed')]).level).toBe(1);
  });

  it('of which nothing could be evaluated is not reached, nor is any above it', () => {
    const third = all(['slo-defined', 'service-graph'], 'passed');
    const { level, levels } = scoreResults([...all(firstLevel, 'passed'), ...third]);
    expect(level).toBe(1);
    expect(levels.map(({ share }) => share)).toEqual([1, NaN, 1, NaN]);
  });

  it('of which less than half could be evaluated is not known, however good that is', () => {
    const few = [result('secrets', 'passed'), result('audit-on', 'passed'), result('alert-recall', 'unknown')];
    const { level, levels, score } = scoreResults([...all(firstLevel, 'passed'), ...few]);
    expect([level, levels[1].share, score]).toEqual([1, NaN, 100]);
    const more = [...few, result('critical-signals-alerted', 'passed'), result('alert-flapping', 'notApplicable')];
    expect(scoreResults([...all(firstLevel, 'passed'), ...more]).level).toBe(2);
  });

  it('is not moved by checks of weight 0', () => {
    const free = { ...result('cardinality', 'failed'), weight: 0 };
    expect(scoreResults([...all(firstLevel, 'passed'), free])).toMatchObject({ score: 100, level: 1 });
  });
});
