import { toDataFrame } from '@grafana/data';
import { readEvents } from './readEvents';

const column = (role: string, values: unknown[]) => ({
  name: role,
  values,
  config: { custom: { foresightRole: role } },
});

it('reads events by the roles of columns, whatever their names and order', () => {
  const frame = toDataFrame({
    fields: [column('kind', ['spike']), column('end', [20]), column('start', [10]), column('signal', ['rate'])],
  });
  expect(readEvents([frame])).toEqual([
    expect.objectContaining({ signal: 'rate', kind: 'spike', start: 10, end: 20, reason: '', severity: NaN }),
  ]);
});

it('reads none from frames of another kind', () => {
  expect(readEvents([toDataFrame({ fields: [{ name: 'time', values: [1] }] })])).toEqual([]);
});
