import React, { useState } from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DetailTable } from './DetailTable';

interface Row {
  name: string;
  size: number;
}

const rows: Row[] = Array.from({ length: 60 }, (_, i) => ({ name: `row ${i}`, size: i === 3 ? NaN : i }));

function Shown() {
  const [open, setOpen] = useState<string[]>([]);
  return (
    <DetailTable<Row>
      label="Sizes"
      rows={rows}
      columns={[
        { id: 'name', title: 'Name', cell: ({ name }) => name },
        { id: 'size', title: 'Size', cell: ({ size }) => String(size), value: ({ size }) => size },
      ]}
      id={({ name }) => name}
      name={({ name }) => name}
      detail={({ name }) => <p>all of {name}</p>}
      open={open}
      onOpen={setOpen}
    />
  );
}

const firstNames = () =>
  screen
    .getAllByRole('row')
    .slice(1, 3)
    .map((row) => within(row).getAllByRole('cell')[1].textContent);

it('sorts by a column, what has no figure last', async () => {
  render(<Shown />);
  await userEvent.click(screen.getByRole('button', { name: 'Size' }));
  expect(firstNames()).toEqual(['row 59', 'row 58']);
  expect(screen.getByRole('columnheader', { name: 'Size' })).toHaveAttribute('aria-sort', 'descending');
  await userEvent.click(screen.getByRole('button', { name: 'Size' }));
  expect(firstNames()).toEqual(['row 0', 'row 1']);
});

it('shows what matches the filter, and says where nothing does', async () => {
  render(<Shown />);
  await userEvent.type(screen.getByLabelText('Filter'), '59');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await userEvent.type(screen.getByLabelText('Filter'), 'x');
  expect(screen.getByText('Nothing matches the filter.')).toBeVisible();
});

it('opens a row by keyboard, and closes it again', async () => {
  render(<Shown />);
  screen.getByRole('button', { name: 'Show details of row 1' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByText('all of row 1')).toBeVisible();
  const button = screen.getByRole('button', { name: 'Hide details of row 1' });
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await userEvent.click(button);
  expect(screen.queryByText('all of row 1')).not.toBeInTheDocument();
});
