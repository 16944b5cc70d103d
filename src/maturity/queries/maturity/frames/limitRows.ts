import { withNotices, type Frame } from '../../../../frames';
import { createMessage, render } from '../../../../texts';
import type { Outcome } from '../../../check/check';
import type { MaturityLayout } from './maturityLayout';

/** Rows of one table. */
export const maxRows = 20_000;

/** What is left out last. */
const order: Readonly<Record<Outcome, number>> = { failed: 0, partly: 1, unknown: 2, passed: 3, notApplicable: 4 };

/** The table of these rows; of too many, gaps come before what is as it should be, and a notice says how many there are. */
export function limitRows<Row extends { outcome: Outcome }>(
  rows: readonly Row[],
  { language }: Pick<MaturityLayout, 'language'>,
  layTable: (rows: Row[]) => Frame
): Frame {
  if (rows.length <= maxRows) {
    return layTable([...rows]);
  }
  const shown = [...rows].sort((a, b) => order[a.outcome] - order[b.outcome]).slice(0, maxRows);
  const left = createMessage('maturity.rows-left-out', { max: maxRows, all: rows.length });
  return withNotices([layTable(shown)], [{ severity: 'warning', text: render(left, { language }) }])[0];
}
