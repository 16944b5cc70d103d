import type { DataFrame } from '@grafana/data';
import { roleConfig, type FieldRole } from '../../../../frames';
import { readTargets } from './readTargets';

const column = (role: FieldRole, values: Array<number | null>) => ({
  name: role,
  type: role === 'time' ? 'time' : 'number',
  values,
  config: roleConfig(role),
});
const frame = (times: number[], value: Array<number | null>, upper?: Array<number | null>) =>
  ({
    fields: [column('time', times), column('value', value), ...(upper ? [column('upper', upper)] : [])],
  }) as unknown as DataFrame;

it('joins the answers to one series, the later one counts where they overlap', () => {
  const { demand, target } = readTargets([[frame([0, 10], [1, 2], [3, 4])], [frame([10, 20], [5, 6], [7, 8])]], 10)!;
  expect(demand).toEqual({ start: 0, step: 10, values: Float64Array.of(1, 5, 6) });
  expect([...target]).toEqual([3, 7, 8]);
});

it('adds up several series, and targets are never below what was there', () => {
  const { demand, target } = readTargets([[frame([0, 10], [1, 20], [5, 5]), frame([0, 10], [2, null])]], 10)!;
  expect([...demand.values]).toEqual([3, 20]);
  expect([...target]).toEqual([7, 20]);
});

it('has gaps where nothing was answered, and nothing where there is no answer', () => {
  const { demand } = readTargets([[frame([0, 30], [1, 4])]], 10)!;
  expect([...demand.values]).toEqual([1, NaN, NaN, 4]);
  expect(readTargets([[], []], 10)).toBeUndefined();
});
