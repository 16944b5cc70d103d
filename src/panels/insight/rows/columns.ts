import type { FleetRow } from '../../../ui/fleet';

/** The columns of the table of services, from the left. */
export const columns = [
  'service',
  'now',
  'ahead',
  'reason',
  'trend',
  'rate',
  'errors',
  'duration',
  'runway',
  'timeline',
] as const;
export type Column = (typeof columns)[number];

/** Every row is a grid of its own, so that no width may depend on what is in a row. */
const widths: Record<Column, string> = {
  service: '12rem',
  now: '8rem',
  ahead: '7rem',
  reason: 'minmax(22rem, 1fr)',
  trend: '10rem',
  rate: '7rem',
  errors: '6rem',
  duration: '6rem',
  runway: '9.5rem',
  timeline: '10rem',
};

interface Wanted {
  showTrend: boolean;
  showTimeline: boolean;
}

/** The columns that say something: pictures that are wanted, and numbers that at least one service has. */
export function shownColumns(rows: readonly FleetRow[], { showTrend, showTimeline }: Wanted): Column[] {
  return columns.filter((column) => {
    switch (column) {
      case 'trend':
        return showTrend && rows.some(({ trend }) => trend !== undefined);
      case 'timeline':
        return showTimeline;
      case 'rate':
      case 'errors':
      case 'duration':
      case 'runway':
        return rows.some(({ figures }) => figures[column].value !== null);
      default:
        return true;
    }
  });
}

/** The columns as tracks of a CSS grid. */
export function layoutTracks(shown: readonly Column[]): string {
  return shown.map((column) => widths[column]).join(' ');
}
