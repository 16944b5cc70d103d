import { hour, minute } from '../../../src/engine';
import { groupTroubles, type Incident, type ServiceGraph, type Trouble } from '../../../src/incidents';

/** An incident that is known. */
export interface Known {
  title: string;
  from: number;
  to: number;
}

/** How the alerts of one of them, or of none, are grouped. */
export interface Grouped {
  incident: string;
  alerts: number;
  /** Groups that have any of them. */
  incidents: number;
  /** Alerts in the largest group, as a share of all of them. */
  largest: number;
  /** Groups that have alerts of something else, too. */
  wronglyMerged: number;
}

/** What begins just before the onset, which is known to a row, belongs to the incident; so does what comes to light when it ends. */
const early = minute;
const late = hour;

/** How a history of alerts is grouped: by each known incident, and what was outside of all of them. */
export function measureHistory(alerts: readonly Trouble[], graph: ServiceGraph, known: readonly Known[]): Grouped[] {
  const groups = groupTroubles(alerts, graph);
  const outside = known.length;
  const findTruth = ({ start }: Trouble) => {
    const place = known.findIndex(({ from, to }) => start >= from - early && start <= to + late);
    return place < 0 ? outside : place;
  };
  const titles = [...known.map(({ title }) => title), 'outside'];
  return titles.map((incident, place) => {
    const count = ({ troubles }: Pick<Incident, 'troubles'>) =>
      troubles.filter((one) => findTruth(one) === place).length;
    const own = groups.filter((group) => count(group) > 0);
    const total = own.reduce((sum, group) => sum + count(group), 0);
    return {
      incident,
      alerts: total,
      incidents: own.length,
      largest: total === 0 ? 0 : Math.max(...own.map(count)) / total,
      wronglyMerged: own.filter((group) => count(group) < group.troubles.length).length,
    };
  });
}
