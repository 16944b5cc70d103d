import type { LogSet } from './readLogSets';

/** How well lines were grouped and their variables found, each from 0 to 1. */
export interface GroupScore {
  /** Grouping accuracy: lines whose group holds exactly the lines of their event. */
  ga: number;
  /** F1 of grouping: groups that are exactly an event's, against groups and events (Jiang et al., 2024). */
  fga: number;
  /** Parsing accuracy: lines whose pattern is their template, but for spaces and runs of variables. */
  pa: number;
  groups: number;
  events: number;
}

/** Scores of the group and the pattern that each line was given. */
export function scoreGroups(
  { events, templates }: LogSet,
  groups: readonly string[],
  patterns: readonly string[]
): GroupScore {
  const byEvent = collect(events);
  const byGroup = collect(groups);
  let rightLines = 0;
  let rightGroups = 0;
  for (const rows of byGroup.values()) {
    const event = events[rows[0]];
    const isWhole = byEvent.get(event)?.length === rows.length && rows.every((row) => events[row] === event);
    rightLines += isWhole ? rows.length : 0;
    rightGroups += isWhole ? 1 : 0;
  }
  const parsed = patterns.filter((pattern, row) => normalise(pattern) === normalise(templates[row]));
  return {
    ga: rightLines / events.length,
    fga: (2 * rightGroups) / (byGroup.size + byEvent.size),
    pa: parsed.length / events.length,
    groups: byGroup.size,
    events: byEvent.size,
  };
}

function collect(keys: readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const known = rows.get(key);
    known ? known.push(row) : rows.set(key, [row]);
  });
  return rows;
}

/** Templates of people and of parsers space and part variables differently: neither is a difference. */
function normalise(template: string): string {
  return template
    .replace(/\s+/g, '')
    .replace(/(?:<\*>[.:,|/_-]?){2,}/g, '<*>')
    .replace(/<\*>[.:,-](?=<\*>)/g, '');
}
