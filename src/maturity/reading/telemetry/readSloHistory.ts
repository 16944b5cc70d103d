import { day, hour, type Series, type TimeRange } from '../../../engine';
import { parseDuration, type RawSeries } from '../../../queries';
import { resolveName, type Signal } from '../../../insight';
import { known, type Known } from '../known';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import type { SloHistory } from './telemetryEvidence';

/** Longest window of an objective, ms. */
const maxWindow = 90 * day;

/** Failures and requests of every service with an objective, hour by hour, from a window before the range on: a query per rule of the fleet. */
export async function readSloHistory(
  reading: Reading,
  subjects: Subjects,
  { from, to }: TimeRange
): Promise<Known<ReadonlyMap<string, SloHistory>>> {
  const services = listPromised(subjects);
  if (services.size === 0) {
    return known(new Map());
  }
  const longest = Math.min(maxWindow, Math.max(...subjects.slos.map(({ window }) => parseDuration(window, 'window'))));
  const times = { from: Math.floor((from - longest) / hour) * hour, to: Math.floor(to / hour) * hour, step: hour };
  const read = (kind: 'errors' | 'rate') => readKind(kind, { reading, subjects, services, times });
  const [errors, rate] = await Promise.all([read('errors'), read('rate')]);
  if (!errors.ok) {
    return errors;
  }
  const rates = rate.ok ? rate.value : new Map<string, Series>();
  return known(
    new Map([...errors.value].map(([service, one]) => [service, { errors: one, rate: rates.get(service) }]))
  );
}

/** Whole names of the services that objectives are of. */
export function listPromised({ slos, discovery }: Pick<Subjects, 'slos' | 'discovery'>): Set<string> {
  return new Set(
    slos.flatMap(({ service }) => {
      const found = resolveName(service, discovery);
      return 'name' in found ? [found.name] : [];
    })
  );
}

interface KindReading {
  reading: Reading;
  subjects: Subjects;
  services: ReadonlySet<string>;
  times: TimeRange & { step: number };
}

async function readKind(
  kind: 'errors' | 'rate',
  { reading, subjects, services, times }: KindReading
): Promise<Known<Map<string, Series>>> {
  const used = listUsedSignals(kind, subjects, services);
  const found = new Map<string, Series>();
  for (const signal of used) {
    const answer = await reading.series('promql', signal.expr, times);
    if (!answer.ok) {
      return answer;
    }
    answer.value.forEach((one) => {
      const owner = subjects.ownerOf(one.labels);
      if (owner !== undefined && services.has(owner) && !found.has(owner)) {
        found.set(owner, onGrid(one, times));
      }
    });
  }
  return known(found);
}

/** The fleet's signals of a kind that services with an objective go by. */
function listUsedSignals(kind: string, { discovery }: Subjects, services: ReadonlySet<string>): Signal[] {
  const rules = new Set(
    discovery.services
      .filter(({ name }) => services.has(name))
      .flatMap(({ signals }) => signals.filter(({ rule }) => rule.kind === kind).map(({ rule }) => rule.id))
  );
  return discovery.fleet.filter(({ rule }) => rules.has(rule.id));
}

function onGrid({ times, values }: RawSeries, { from, to, step }: KindReading['times']): Series {
  const grid = new Float64Array(Math.round((to - from) / step) + 1).fill(NaN);
  times.forEach((time, row) => {
    const at = Math.round((time - from) / step);
    if (at >= 0 && at < grid.length) {
      grid[at] = values[row];
    }
  });
  return { start: from, step, values: grid };
}
