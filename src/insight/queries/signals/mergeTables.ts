import { findField, readProvenance, roleConfig, type Frame, type FrameField } from '../../../frames';

/**
 * One table of the rows of all, newest first by the field with role 'start'; columns are matched by name, and rows of a
 * table that lacks one have it empty. A column Signal tells where each row comes from, and Unit what its numbers are in.
 * None where there is no table.
 */
export function mergeTables(tables: Frame[]): Frame[] {
  const filled = tables.filter(({ fields }) => fields.length > 0);
  if (filled.length === 0) {
    return [];
  }
  const rows = filled
    .flatMap((table) =>
      Array.from({ length: table.fields[0].values.length }, (_, row) => ({ table, row, start: readStart(table, row) }))
    )
    .sort((a, b) => b.start - a.start);
  const fields = [...new Map(filled.flatMap((table) => table.fields).map((field) => [field.name, field])).values()];
  const column = (name: string, key: 'kind' | 'unit'): FrameField => ({
    name,
    type: 'string',
    values: rows.map(({ table }) => readProvenance(table)?.signal?.[key] ?? ''),
    config: roleConfig(key === 'kind' ? 'signal' : key),
  });
  const own = fields.map((field) => merged(field, rows));
  return [{ ...filled[0], fields: [column('Signal', 'kind'), ...own, column('Unit', 'unit')] }];
}

interface Row {
  table: Frame;
  row: number;
}

function merged(field: FrameField, rows: Row[]): FrameField {
  const of = ({ table, row }: Row) => table.fields.find(({ name }) => name === field.name)?.values[row];
  // Units differ from signal to signal.
  const config = {
    ...field.config,
    unit: field.type === 'number' && field.name !== 'Severity' ? undefined : field.config?.unit,
  };
  switch (field.type) {
    case 'string':
      return { ...field, config, values: rows.map((row) => String(of(row) ?? '')) };
    case 'boolean':
      return { ...field, config, values: rows.map((row) => of(row) === true) };
    default:
      return { ...field, config, values: Float64Array.from(rows, (row) => Number(of(row) ?? NaN)) };
  }
}

function readStart(table: Frame, row: number): number {
  return Number(findField(table, 'start')?.values[row] ?? 0);
}
