import { hour, minute } from '../../src/engine';
import type { ServiceGraph, Trouble } from '../../src/incidents';
import type { System } from '../causes/data/listSystems';
import { createAlerts } from './createAlerts';

/** Alerts in one timeline, with the incident that each is of. */
export interface Timeline {
  graph: ServiceGraph;
  alerts: Trouble[];
  /** By the id of an alert. */
  truth: ReadonlyMap<string, number>;
}

/** How two incidents lie to each other. */
export const placements = {
  alone: undefined,
  /** At once, in parts of the graph that have nothing to do with each other. */
  elsewhere: 0,
  /** In the same services, between the onsets. Two causes at once can hardly be told apart where everything is near to everything. */
  'after 2 min': 2 * minute,
  'after 20 min': 20 * minute,
  'after 45 min': 45 * minute,
  'after 3 h': 3 * hour,
} as const;
export type Placement = keyof typeof placements;

/** One set of incidents with the timelines made of them. */
export interface IncidentSet {
  name: string;
  incidents: number;
  alerts: number;
  timelines: Record<Placement, Timeline[]>;
}

/** One incident as it is, with when it began, ms. */
interface Case {
  graph: ServiceGraph;
  alerts: Trouble[];
  onset: number;
  cause: string;
}

/** The timelines of a system: each incident alone, and with the next one that another service caused. Incidents without any alert are left out. */
export function createTimelines({ name, trials }: System): IncidentSet {
  const cases = trials.map((trial): Case => ({
    graph: { dependencies: trial.dependencies, runsOn: [] },
    alerts: createAlerts(trial),
    onset: trial.incident.from,
    cause: trial.cause,
  }));
  const loud = cases.filter(({ alerts }) => alerts.length > 0);
  const pairs = loud.flatMap((one, i) => {
    const others = [...loud.slice(i + 1), ...loud.slice(0, i)];
    const other = others.find(({ cause }) => cause !== one.cause);
    return other ? [[one, other] as const] : [];
  });
  const timelines = Object.fromEntries(
    Object.entries(placements).map(([placement, distance]) => [
      placement,
      distance === undefined
        ? loud.map((one) => merge([one]))
        : pairs.map(([one, other]) => {
            const moved = move(other, one.onset + distance - other.onset);
            return merge([one, placement === 'elsewhere' ? rename(moved) : moved]);
          }),
    ])
  ) as Record<Placement, Timeline[]>;
  return {
    name,
    incidents: loud.length,
    alerts: loud.reduce((sum, { alerts }) => sum + alerts.length, 0) / Math.max(1, loud.length),
    timelines,
  };
}

function merge(cases: readonly Case[]): Timeline {
  const alerts = cases.flatMap((one, i) => one.alerts.map((alert) => ({ ...alert, id: `${i} ${alert.id}` })));
  return {
    graph: {
      dependencies: cases.flatMap(({ graph }) => graph.dependencies),
      runsOn: [],
    },
    alerts,
    truth: new Map(alerts.map(({ id }) => [id, Number(id.split(' ')[0])])),
  };
}

function move(one: Case, by: number): Case {
  const alerts = one.alerts.map((alert) => ({ ...alert, start: alert.start + by, end: (alert.end ?? 0) + by }));
  return { ...one, alerts };
}

/** The same in services of other names. */
function rename(one: Case): Case {
  const other = (name: string) => `other/${name}`;
  return {
    ...one,
    graph: {
      ...one.graph,
      dependencies: one.graph.dependencies.map(({ caller, callee }) => ({
        caller: other(caller),
        callee: other(callee),
      })),
    },
    alerts: one.alerts.map((alert) => ({
      ...alert,
      services: alert.services.map(other),
      labels: { ...alert.labels, service: other(alert.labels.service) },
    })),
  };
}
