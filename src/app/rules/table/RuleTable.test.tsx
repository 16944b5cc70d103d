import React, { useState } from 'react';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { RuleTable } from './RuleTable';

interface Row {
  name: string;
  rate?: number;
}

const rows: Row[] = Array.from({ length: 120 }, (_, i) => ({ name: `rule ${i}`, rate: i === 7 ? undefined : i }));

function Page({ onSelect }: { onSelect: (selected: string[]) => void }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <RuleTable
      label="Rules"
      rows={rows}
      columns={[
        { id: 'name', title: 'Name', cell: ({ name }) => name },
        { id: 'rate', title: 'Rate', cell: ({ rate }) => rate ?? '–', value: ({ rate }) => rate },
      ]}
      id={({ name }) => name}
      name={({ name }) => name}
      selected={selected}
      onSelect={(next) => {
        setSelected(next);
        onSelect([...next]);
      }}
      detail={({ name }) => (name === 'rule 3' ? <p>About rule 3</p> : undefined)}
    />
  );
}

const body = () =>
  within(screen.getByRole('table', { name: 'Rules' }))
    .getAllByRole('row')
    .slice(1);
const select = jest.fn();
const open = () => render(<Page onSelect={select} />);

beforeEach(() => select.mockClear());

it('shows fifty rules at a time, and the next ones on the next page', () => {
  open();
  expect(body().filter((row) => within(row).queryByRole('checkbox'))).toHaveLength(50);
  expect(screen.queryByText('rule 60')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '2' }));
  expect(screen.getByText('rule 60')).toBeVisible();
});

it('sorts by a column, the highest first, and says so', () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Rate' }));
  expect(screen.getByRole('columnheader', { name: /Rate/ })).toHaveAttribute('aria-sort', 'descending');
  expect(within(body()[0]).getByText('rule 119')).toBeVisible();
});

it('selects all that match, on whatever page, and only those', () => {
  open();
  fireEvent.change(screen.getByLabelText('Filter by name'), { target: { value: 'rule 11' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
  expect(select).toHaveBeenLastCalledWith(['rule 11', ...Array.from({ length: 10 }, (_, i) => `rule 11${i}`)]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Select rule 11' }));
  expect(select.mock.lastCall[0]).toHaveLength(10);
});

it('shows what belongs to a rule below it', () => {
  open();
  const [, , , rule, detail] = body();
  expect(within(rule).getByText('rule 3')).toBeVisible();
  expect(within(detail).getByText('About rule 3')).toBeVisible();
});
