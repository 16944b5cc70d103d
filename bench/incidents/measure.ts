import { groupTroubles, type GroupingOptions } from '../../src/incidents';
import { placements, type IncidentSet, type Placement, type Timeline } from './timelines';

/** How well alerts are grouped in the timelines of one placement. */
export interface Measured {
  /** Incidents that are made of one true one, on average: 1 is right, more are wrong splits. */
  parts: number;
  /** Share of timelines with a group of alerts of both incidents. */
  wronglyMerged: number;
  /** Of pairs of alerts: those rightly together or rightly apart (balanced: mean of both shares). */
  balanced: number;
}

/** How well alerts of a set are grouped, by placement. */
export function measureSet({ timelines }: IncidentSet, options: Partial<GroupingOptions>): Record<Placement, Measured> {
  const names = Object.keys(placements) as Placement[];
  return Object.fromEntries(names.map((name) => [name, measure(timelines[name], options)])) as Record<
    Placement,
    Measured
  >;
}

function measure(timelines: readonly Timeline[], options: Partial<GroupingOptions>): Measured {
  const all = timelines.map((one) => measureTimeline(one, options));
  const mean = (value: (one: Measured) => number) => all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return {
    parts: mean(({ parts }) => parts),
    wronglyMerged: mean(({ wronglyMerged }) => wronglyMerged),
    balanced: mean(({ balanced }) => balanced),
  };
}

function measureTimeline({ alerts, graph, truth }: Timeline, options: Partial<GroupingOptions>): Measured {
  const groups = groupTroubles(alerts, graph, options).map(({ troubles }) => countTruth(troubles, truth));
  const totals = countTruth(alerts, truth);
  const parts = totals.map((_, one) => groups.filter((counts) => (counts[one] ?? 0) > 0).length);
  const isMixed = groups.some((counts) => counts.filter((count) => count > 0).length > 1);
  const pairs = (count = 0) => (count * (count - 1)) / 2;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const sameTotal = sum(totals.map(pairs));
  const same = sum(groups.flatMap((counts) => counts.map(pairs)));
  const [first = 0, second = 0] = totals;
  const mixed = sum(groups.map(([a = 0, b = 0]) => a * b));
  const together = sameTotal === 0 ? 1 : same / sameTotal;
  const apart = first * second === 0 ? together : 1 - mixed / (first * second);
  return {
    parts: sum(parts) / parts.length,
    wronglyMerged: isMixed ? 1 : 0,
    balanced: (together + apart) / 2,
  };
}

/** How many alerts are of each incident. */
function countTruth(alerts: ReadonlyArray<{ id: string }>, truth: ReadonlyMap<string, number>): number[] {
  const counts = [0, 0].slice(0, 1 + Math.max(0, ...truth.values()));
  alerts.forEach(({ id }) => counts[truth.get(id) ?? 0]++);
  return counts;
}
