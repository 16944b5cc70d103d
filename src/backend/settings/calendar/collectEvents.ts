import type { TimeRange } from '../../../engine';
import type { ExpandedIcs } from './expandedIcs';
import type { ExpandedEvent } from './expandIcs';

/** Occurrences of all events of a calendar that are kept at most. */
const maxOccurrences = 250_000;

/** Gathers events by name as they are expanded, and what is wrong with them. */
export interface EventCollection {
  add(event: ExpandedEvent): void;
  report(problem: string): void;
  /** What was gathered so far. */
  read(): ExpandedIcs;
}

export function createEventCollection(): EventCollection {
  const byName = new Map<string, TimeRange[]>();
  const problems: string[] = [];
  const omitted: string[] = [];
  let count = 0;
  return {
    add({ name, ranges, cut, unread }) {
      if (unread !== undefined) {
        problems.push(
          `Event ${quote(name)} is left out: rules of FREQ=${unread} are not read. Write it with FREQ=MINUTELY or a longer frequency.`
        );
      }
      if (count + ranges.length > maxOccurrences) {
        omitted.push(name);
        return;
      }
      count += ranges.length;
      if (cut) {
        problems.push(
          `Event ${quote(name)} occurs so often that it is known only from ${formatTime(cut.from)} to ${formatTime(cut.to)}. Let it occur less often, or write it as fewer, longer events.`
        );
      }
      const known = byName.get(name) ?? [];
      ranges.forEach((range) => known.push(range));
      byName.set(name, known);
    },
    report: (problem) => problems.push(problem),
    read: () => ({
      events: [...byName].map(([name, ranges]) => ({ name, ranges })),
      problems: [...problems, ...describeOmitted(omitted)],
    }),
  };
}

function describeOmitted([first, ...rest]: string[]): string[] {
  const others = rest.length === 0 ? '' : ` and ${rest.length} more`;
  return first === undefined
    ? []
    : [
        `Event ${quote(first)}${others} are left out: the calendar has more than ${maxOccurrences} occurrences. Split it over several data sources, or leave out what occurs most often.`,
      ];
}

const maxNameLength = 100;

export function quote(name: string): string {
  return JSON.stringify(name.length > maxNameLength ? `${name.slice(0, maxNameLength)}…` : name);
}

function formatTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16) + 'Z';
}
