import { countPages, viewRows, type RowFacts } from './viewRows';

interface Row {
  name: string;
  rate?: number;
}

const facts: RowFacts<Row> = {
  text: ({ name }) => name,
  values: new Map<string, (row: Row) => number | string | undefined>([
    ['name', ({ name }) => name],
    ['rate', ({ rate }) => rate],
  ]),
};
const view = { filter: '', page: 1 };
const names = (rows: Row[]) => rows.map(({ name }) => name);

test('rows that hold every word match, whatever their case', () => {
  const rows = [{ name: 'Disk full' }, { name: 'Disk slow' }, { name: 'CPU' }];
  expect(names(viewRows(rows, { ...view, filter: ' SLOW disk' }, facts).matching)).toEqual(['Disk slow']);
});

test('unknown values come last, in both directions', () => {
  const rows = [{ name: 'none' }, { name: 'low', rate: 1 }, { name: 'nan', rate: NaN }, { name: 'high', rate: 12 }];
  const sorted = (isDescending: boolean) =>
    names(viewRows(rows, { ...view, sort: { column: 'rate', isDescending } }, facts).shown);
  expect(sorted(true)).toEqual(['high', 'low', 'none', 'nan']);
  expect(sorted(false)).toEqual(['low', 'high', 'none', 'nan']);
});

test('a column that sorts by nothing leaves the order as it is', () => {
  const rows = [{ name: 'b' }, { name: 'a' }];
  const sort = { column: 'constructor', isDescending: false };
  expect(names(viewRows(rows, { ...view, sort }, facts).shown)).toEqual(['b', 'a']);
});

test('fifty rows make a page, and a page beyond the last is the last', () => {
  const rows = Array.from({ length: 120 }, (_, i) => ({ name: `r${i}` }));
  expect(countPages(rows.length)).toBe(3);
  expect(viewRows(rows, { ...view, page: 2 }, facts).shown).toHaveLength(50);
  expect(names(viewRows(rows, { ...view, page: 9 }, facts).shown)[0]).toBe('r100');
  expect(countPages(0)).toBe(1);
});
