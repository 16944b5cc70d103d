import { series } from '../../../test/support/engine/series';
import { compareScaling } from './compareScaling';
import type { ScalingPolicy } from './scalingPolicy';
import { simulateFixed, simulateScaling } from './simulateScaling';

const minute = 60_000;
const policy: ScalingPolicy = {
  perReplica: 10,
  utilisation: 0.8,
  minReplicas: 1,
  maxReplicas: 20,
  startup: 2 * minute,
  stabilization: 3 * minute,
};
const run = (text: string, change: Partial<ScalingPolicy> = {}, target?: number[]) =>
  simulateScaling({ demand: series(text), target }, { ...policy, ...change });

describe('scaling by the demand alone', () => {
  it('has what the demand needs at its utilisation, from the first time on', () => {
    expect([...run('40x3').replicas]).toEqual([5, 5, 5, 5]);
    expect(run('40x59').replicaHours).toBe(5);
    expect(run('40x59').shortHours).toBe(0);
  });

  it('is short until what it adds has started', () => {
    const outcome = run('40 40 90 90 90 90');
    expect([...outcome.replicas]).toEqual([5, 5, 12, 12, 12, 12]);
    // Five replicas serve 50 for two minutes.
    expect(outcome.shortHours).toBeCloseTo(2 / 60, 9);
    expect(outcome.shortShare).toBeCloseTo(2 / 6, 9);
    expect(outcome.unserved).toBeCloseTo(80 / 440, 9);
    expect(run('40 40 90 90 90 90', { startup: 0 }).shortHours).toBe(0);
  });

  it('takes replicas away only when all recommendations within the window allow it', () => {
    expect([...run('80 80 16 16 16 16 16').replicas]).toEqual([10, 10, 10, 10, 10, 2, 2]);
    expect([...run('80 80 16 16', { stabilization: 0 }).replicas]).toEqual([10, 10, 2, 2]);
  });

  it('takes those away first that do not serve yet', () => {
    const outcome = run('40 90 40 40 49 49', { stabilization: 0 });
    expect([...outcome.replicas]).toEqual([5, 12, 5, 5, 7, 7]);
    expect(outcome.shortHours).toBeCloseTo(1 / 60, 9);
  });

  it('leaves replicas as they are within a tenth of the aim', () => {
    expect([...run('40 43 36.5 45').replicas]).toEqual([5, 5, 5, 6]);
  });

  it('stays within floor and ceiling', () => {
    const outcome = run('0 500 500 500 0', { minReplicas: 2, maxReplicas: 6, stabilization: 0 });
    expect([...outcome.replicas]).toEqual([2, 6, 6, 6, 2]);
    expect(outcome.shortHours).toBeCloseTo(3 / 60, 9);
  });

  it('changes nothing, and counts no time, while the demand is unknown', () => {
    const outcome = run('40 _ _ 90');
    expect([...outcome.replicas]).toEqual([5, 5, 5, 12]);
    expect(outcome.shortShare).toBeCloseTo(1 / 2, 9);
    expect(run('_x3').shortShare).toBeNaN();
    expect([...run('_x3').replicas]).toEqual([1, 1, 1]);
  });
});

describe('scaling ahead', () => {
  it('has begun when the demand comes', () => {
    const outcome = run('40 40 90 90 90 90', {}, [90, 90, 90, 90, 90, 90]);
    expect([...outcome.replicas]).toEqual([10, 10, 12, 12, 12, 12]);
    expect(outcome.shortHours).toBe(0);
  });

  it('never has fewer replicas than demand alone, whatever the target says', () => {
    const text = '40 70 20 90 90 10 10 60 60 30';
    const alone = run(text).replicas;
    for (const target of [[], [NaN, NaN], Array(10).fill(0), Array(10).fill(-5), Array(10).fill(Infinity)]) {
      run(text, {}, target).replicas.forEach((count, row) => expect(count).toBeGreaterThanOrEqual(alone[row]));
    }
  });

  it('is demand alone where the target is gone', () => {
    expect(run('40 70 20 90', {}, [NaN, NaN, NaN, NaN])).toEqual(run('40 70 20 90'));
  });

  it('does not pass the ceiling', () => {
    expect([...run('40 40', { maxReplicas: 8 }, [1e9, 1e9]).replicas]).toEqual([8, 8]);
  });
});

describe('the comparison', () => {
  const day = '16x20 90x20 16x20 90x20 16x20';
  const demand = series(day);
  const target = Array.from(demand.values, (_, row) => Math.max(...demand.values.slice(row, row + 4)));
  const { reactive, predictive, fixed, reserve } = compareScaling({ demand, target }, policy);

  it('is short less, and costs more, than demand alone; the peak all the time is never short and costs the most', () => {
    expect(reactive.shortHours).toBeCloseTo(4 / 60, 9);
    expect(predictive.shortHours).toBe(0);
    expect(predictive.replicaHours).toBeGreaterThan(reactive.replicaHours);
    expect(fixed.shortHours).toBe(0);
    expect(fixed.replicaHours).toBeGreaterThan(predictive.replicaHours);
    expect(new Set(fixed.replicas)).toEqual(new Set([9]));
  });

  it('says what reserve demand alone would need to be short no longer', () => {
    expect(reserve?.utilisation).toBeLessThan(0.3);
    expect(reserve?.outcome.shortHours).toBe(0);
    expect(reserve?.outcome.replicaHours).toBeGreaterThan(predictive.replicaHours);
    const tight = compareScaling({ demand, target }, { ...policy, maxReplicas: 9 });
    expect(tight.reserve?.outcome.shortHours ?? 0).toBeLessThanOrEqual(tight.predictive.shortHours);
  });
});

test('a fixed number is short where the demand is more', () => {
  expect(simulateFixed(series('10 30 _ 50'), 3, policy)).toMatchObject({ shortShare: 1 / 3, replicaHours: 0.2 });
});
