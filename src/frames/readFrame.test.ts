import { withNotices } from './meta/notices';
import { findField, findPart, hasServices, readNotices, readRows } from './readFrame';
import { roleConfig } from './roles';
import { seriesTable, tableFrame, type TableColumn } from './tableFrame';

interface Row {
  one: { name: string; labels?: Record<string, string> };
  start: number;
  severity?: number;
}

const columns: Array<TableColumn<Row>> = [
  { name: 'Start', role: 'start', type: 'time', value: ({ start }) => start },
  { name: 'Severity', role: 'severity', type: 'number', unit: 'percentunit', value: ({ severity }) => severity },
];
const rows: Row[] = [
  { one: { name: 'cart', labels: { job: 'cart' } }, start: 10, severity: 0.5 },
  { one: { name: 'payment' }, start: 20 },
];
const table = seriesTable(rows, columns, { kind: 'anomalies' });

it('reads the rows of a table by the roles of its columns', () => {
  const read = readRows(table).map(({ text, number }) => [text('series'), number('start'), number('severity')]);
  expect(read).toEqual([
    ['cart', 10, 0.5],
    ['payment', 20, NaN],
  ]);
});

it('reads as empty what has no column, or a cell of another kind', () => {
  const [{ text, number }] = readRows(table);
  expect([text('reason'), number('end'), text('start'), number('series')]).toEqual(['', NaN, '', NaN]);
  expect(readRows(undefined)).toEqual([]);
});

it('finds columns by role, whatever their names and order, in frames of Grafana too', () => {
  const frame = {
    fields: [
      { name: 'a', type: 'time', values: [1] },
      { name: 'b', type: 'number', values: [2], config: roleConfig('upper', { unit: 's' }) },
    ],
  };
  expect(findField(frame, 'upper')?.name).toBe('b');
  expect(findField(frame, 'lower')).toBeUndefined();
});

it('finds a part of an answer of services; its columns are named in full', () => {
  const services = tableFrame(rows, columns, { kind: 'services', part: 'services' });
  expect(findPart([table, services], 'services')).toBe(services);
  expect([hasServices(table), hasServices(services)]).toEqual([false, true]);
  expect(services.fields.map(({ config }) => config?.displayNameFromDS)).toEqual(['Start', 'Severity']);
});

it('reads the notices of a frame; added ones come first, on the first frame', () => {
  const [first, second] = withNotices(withNotices([table, table], [{ severity: 'info', text: 'Old.' }]), [
    { severity: 'warning', text: 'New.' },
  ]);
  expect([readNotices(first), readNotices(second)]).toEqual([['New.', 'Old.'], []]);
});
