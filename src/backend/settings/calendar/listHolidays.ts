import { setImmediate } from 'node:timers/promises';
import { day, type CalendarEvent, type TimeRange } from '../../../engine';
import type { ExpandedIcs } from './expandedIcs';

/** The public holidays of a region in a year, in the region's own days; undefined where the region is not known. */
type ListYear = (region: string, year: number) => TimeRange[] | undefined;

/** Regions and years that are kept: computing moons and suns takes up to 100 ms a year. */
const maxKept = 2_000;
const kept = new Map<string, TimeRange[] | undefined>();

/**
 * The public holidays of regions as one event each, every day an occurrence: what is learnt of one holds for the others. A
 * region is `KR`, `US-CA` or `US-LA-NO`: country, state, part of it. One that is not known is among the problems.
 */
export async function listHolidays(regions: readonly string[], within: TimeRange): Promise<ExpandedIcs> {
  const events: CalendarEvent[] = [];
  const problems: string[] = [];
  const listYear = regions.length > 0 ? await loadYears() : undefined;
  for (const region of new Set(regions)) {
    const ranges = listYear && (await listYears({ region, within, listYear }));
    if (ranges === undefined) {
      problems.push(
        `No holidays are known of ${JSON.stringify(region)}. Write a country and, where there is one, a state: KR, US-CA, DE-BY.`
      );
    } else {
      events.push({ name: `public holidays ${region}`, ranges, onTrial: true });
    }
  }
  return { events, problems };
}

async function listYears(wanted: {
  region: string;
  within: TimeRange;
  listYear: ListYear;
}): Promise<TimeRange[] | undefined> {
  const { region, within, listYear } = wanted;
  const ranges: TimeRange[] = [];
  const last = new Date(within.to).getUTCFullYear();
  for (let year = new Date(within.from).getUTCFullYear(); year <= last; year++) {
    const found = keep(`${region} ${year}`, () => listYear(region, year));
    if (found === undefined) {
      return undefined;
    }
    ranges.push(...found);
    await setImmediate();
  }
  return ranges.filter(({ from, to }) => to > within.from && from <= within.to);
}

function keep(key: string, compute: () => TimeRange[] | undefined): TimeRange[] | undefined {
  if (!kept.has(key)) {
    kept.set(key, compute());
  }
  const [oldest] = kept.keys();
  if (kept.size > maxKept) {
    kept.delete(oldest);
  }
  return kept.get(key);
}

/** The package is loaded where there are holidays to list, and nowhere else. */
async function loadYears(): Promise<ListYear> {
  const { default: Holidays } = await import('date-holidays');
  return (region, year) => {
    const [country, state, part] = region.split('-');
    if (!isKnown(new Holidays(), [country, state, part])) {
      return undefined;
    }
    const holidays = new Holidays(country, state, part, { types: ['public'] });
    return splitDays(holidays.getHolidays(year).map(({ start, end }) => ({ from: Number(start), to: Number(end) })));
  };
}

type Places = Record<string, string> | undefined;

/** Whether each part is one that the package lists: an unknown state would be read as the whole country. */
function isKnown(
  all: {
    getCountries(): Places;
    getStates(country: string): Places;
    getRegions(country: string, state: string): Places;
  },
  [country, state, part]: Array<string | undefined>
): boolean {
  const has = (places: Places, name: string | undefined) => places !== undefined && Object.hasOwn(places, name ?? '');
  return (
    has(all.getCountries(), country) &&
    (state === undefined || has(all.getStates(country ?? ''), state)) &&
    (part === undefined || has(all.getRegions(country ?? '', state ?? ''), part))
  );
}

/** Days in order, each once: a holiday may last three, and two may fall on the same one. */
function splitDays(ranges: TimeRange[]): TimeRange[] {
  const days = ranges.flatMap(({ from, to }) => {
    const count = Math.max(1, Math.round((to - from) / day));
    const length = (to - from) / count;
    return Array.from({ length: count }, (_, i) => ({ from: from + i * length, to: from + (i + 1) * length }));
  });
  const byStart = new Map(days.map((range) => [range.from, range]));
  return [...byStart.values()].sort((a, b) => a.from - b.from);
}
