import { toDataFrame } from '@grafana/data';
import { roleConfig, type TableRole } from '../../../frames';
import { readEvents } from './readEvents';

const column = (role: TableRole, values: unknown[]) => ({
  name: role,
  values,
  config: roleConfig(role),
});

it('reads events by the roles of columns, whatever their names and order', () => {
  const frame = toDataFrame({
    fields: [
      column('kind', ['spike']),
      column('end', [20]),
      column('start', [10]),
      column('signal', ['rate']),
      column('observed', [9]),
      column('lower', [1]),
      column('upper', [2]),
      column('unit', ['reqps']),
      column('deploy', [4]),
    ],
  });
  const [event] = readEvents([frame]);
  expect(event).toMatchObject({ signal: 'rate', start: 10, end: 20, unit: 'reqps', severity: NaN, sinceDeploy: 6 });
  expect(event).toMatchObject({ kind: 'spike', observed: 9, expected: { lower: 1, upper: 2 } });
});

it('reads none from frames of another kind', () => {
  expect(readEvents([toDataFrame({ fields: [{ name: 'time', values: [1] }] })])).toEqual([]);
});
