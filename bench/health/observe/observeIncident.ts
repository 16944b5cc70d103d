import { minute } from '../../../src/engine';
import type { Pages } from '../pages/serviceRow';
import { isAlarmed, type Observation } from '../score/observation';
import type { KnownIncident } from '../score/scoreIncident';
import type { Clock } from './clock';

/** How often is looked while something is about to change, and otherwise; ms. */
const fine = 15_000;
const coarse = 2 * minute;
/** What changes is looked for so long after the begin and after the end. */
const changing = 4 * minute;
/** Before the second incident of a pair. */
const longestRecovery = 45 * minute;
/** The page reads the same: while nothing is wrong, every third look is enough to see whether it agrees. */
const pageEvery = 3;
/** Good looks in a row that end it. */
const calmLooks = 3;

/** Looks at the pages from shortly before an incident until the services are Good again, or for so long at most. */
export async function observeIncident(incident: KnownIncident, pages: Pages, clock: Clock): Promise<Observation[]> {
  const { service, from, to } = incident;
  const looks: Observation[] = [];
  let calm = 0;
  for (let time = from - minute; calm < calmLooks && time <= to + longestRecovery;) {
    clock.now = time;
    const overview = await pages.readOverview();
    const isDue = looks.length % pageEvery === 0 || overview.some((row) => isAlarmedService(row, service));
    looks.push({ time, overview, ...(isDue && (await readPage(pages, service))) });
    calm = time > to && isCalm(overview, service) ? calm + 1 : 0;
    time = nextLook(time, incident, looks);
  }
  return looks;
}

async function readPage(pages: Pages, service: string): Promise<Pick<Observation, 'page' | 'events'>> {
  return { page: await pages.readService(service), events: await pages.readEvents(service) };
}

/** Nobody is alarmed, and the service where it began is Good. */
function isCalm(overview: Observation['overview'], service: string): boolean {
  return overview.every((row) => !isAlarmed(row.now) && (row.service !== service || row.now !== 'recovering'));
}

function nextLook(time: number, { service, from, to }: KnownIncident, looks: Observation[]): number {
  const isDetected = looks.some(
    (look) => look.time >= from && look.overview.some((row) => isAlarmedService(row, service))
  );
  const begins = time >= from - minute && time < from + changing && !isDetected;
  const ends = time >= to && time < to + changing;
  const waits = time < to && !isDetected;
  const next = time + (begins || ends ? fine : waits ? minute : coarse);
  return time < to && next > to ? to : next;
}

function isAlarmedService({ service, now }: Observation['overview'][number], name: string): boolean {
  return service === name && isAlarmed(now);
}
