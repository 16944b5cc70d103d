import type { LogPattern } from '../logPatterns';

/** The columns of the list, from the left. */
const columns = ['state', 'level', 'pattern', 'rate', 'share', 'trend', 'services', 'firstSeen', 'lastSeen'] as const;
export type PatternColumn = (typeof columns)[number];

/** Every row is a grid of its own, so that no width may depend on what is in a row. */
const widths: Record<PatternColumn, string> = {
  state: '9.5rem',
  level: '5.5rem',
  pattern: 'minmax(16rem, 1fr)',
  rate: '7rem',
  share: '7.5rem',
  trend: '8rem',
  services: '9rem',
  firstSeen: '13rem',
  lastSeen: '13rem',
};

/** What is left out where there is no room, the first first: the details of a row have all of it. */
const dispensable: ReadonlyArray<[column: PatternColumn, leastWidth: number]> = [
  ['lastSeen', 1400],
  ['services', 1230],
  ['trend', 1000],
  ['firstSeen', 920],
  ['share', 700],
  ['level', 600],
];

/** The columns that say something and have room; `width` in px. */
export function chooseColumns(rows: readonly LogPattern[], width: number): PatternColumn[] {
  const cramped = new Set(dispensable.flatMap(([column, least]) => (width < least ? [column] : [])));
  const isEmpty = (column: PatternColumn) =>
    (column === 'services' && rows.every(({ services }) => services.length === 0)) ||
    (column === 'level' && rows.every(({ level }) => level === ''));
  return columns.filter((column) => !cramped.has(column) && !isEmpty(column));
}

/** The columns as tracks of a CSS grid. */
export function layoutTracks(shown: readonly PatternColumn[]): string {
  return shown.map((column) => widths[column]).join(' ');
}
