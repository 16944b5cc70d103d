import type { FleetRow } from '../../ui/fleet';
import type { FigureLookOf } from './figureLooks';
import type { Target } from './linkTo';

/** What all services of the panel have in common, however they are drawn. */
export interface ViewContext {
  /** ms. */
  range: { from: number; to: number };
  timeZone: string;
  /** When health was judged, ms. */
  cutoff: number;
  /** How health at the horizon is headed: "In 7 d". */
  ahead: string;
  showTrend: boolean;
  showTimeline: boolean;
  linkOf: (row: FleetRow) => Target;
  lookOf: FigureLookOf;
}
