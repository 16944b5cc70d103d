/** How the rows of a table are shown. */
export interface TableView {
  /** Rows that hold every word of it are shown. */
  filter: string;
  sort?: { column: string; isDescending: boolean };
  /** From 1. */
  page: number;
}

/** What a table knows of its rows. */
export interface RowFacts<Row> {
  text: (row: Row) => string;
  /** What a column sorts by; undefined, as NaN, comes last in both directions. */
  values: Map<string, (row: Row) => number | string | undefined>;
}

export const rowsPerPage = 50;

/** The rows that a view shows of all: those that match, in their order, and those of them that are on its page. */
export function viewRows<Row>(rows: Row[], view: TableView, facts: RowFacts<Row>): { matching: Row[]; shown: Row[] } {
  const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = rows.filter((row) => {
    const text = facts.text(row).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const sorted = sortRows(matching, view.sort, facts);
  const page = Math.min(Math.max(view.page, 1), countPages(sorted.length));
  return { matching: sorted, shown: sorted.slice((page - 1) * rowsPerPage, page * rowsPerPage) };
}

export function countPages(rows: number): number {
  return Math.max(1, Math.ceil(rows / rowsPerPage));
}

function sortRows<Row>(rows: Row[], sort: TableView['sort'], { values }: RowFacts<Row>): Row[] {
  const value = sort && values.get(sort.column);
  if (!sort || !value) {
    return rows;
  }
  const known = rows.map((row) => ({ row, key: value(row) }));
  const isKnown = ({ key }: { key?: number | string }) => key !== undefined && !Number.isNaN(key);
  const sign = sort.isDescending ? -1 : 1;
  const sorted = known.filter(isKnown).sort((a, b) => sign * compare(a.key, b.key));
  return [...sorted, ...known.filter((one) => !isKnown(one))].map(({ row }) => row);
}

function compare(a?: number | string, b?: number | string): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
