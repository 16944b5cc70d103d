import { minute } from '../../src/engine';
import { seeded } from '../anomaly/incidents';
import type { Trial } from './trial';

/** A way in which incidents are harder than they were recorded. */
export interface Condition {
  name: string;
  /** The incident under this condition, once per draw; none where nothing of it would be left. */
  apply(trial: Trial, place: number): Trial[];
}

const draws = { missing: 3, stale: 2, releases: 2 };
/** How long before the onset innocent services step up; longer than onsets are uncertain by. */
const staleAge = 8 * minute;
const innocentServices = 2;

export const asRecorded: Condition = { name: 'as recorded', apply: (trial) => [trial] };

/** Each signal of each service is missing with a probability of one half. */
const halfMissing: Condition = {
  name: 'half of the signals',
  apply: (trial, place) =>
    list(draws.missing, (draw) => {
      const random = seeded(1 + place * draws.missing + draw);
      const kept = new Map<string, boolean>();
      const signals = trial.signals.filter(({ service, signal }) => {
        const key = `${service}\n${signal}`;
        kept.set(key, kept.get(key) ?? random() < 0.5);
        return kept.get(key);
      });
      return { ...trial, signals };
    }),
};

/** The onset is known late, and what was the window's beginning belongs to its past. */
function knownLate(delay: number): Condition {
  return {
    name: `${delay / 1000} s late`,
    apply(trial) {
      const last = Math.max(
        ...trial.signals.map(({ series: { start, step, values } }) => start + step * values.length)
      );
      const from = trial.incident.from + delay;
      const to = Math.min(trial.incident.to + delay, last);
      return from < to ? [{ ...trial, incident: { ...trial.incident, from, to } }] : [];
    },
  };
}

/** Innocent services are released at most so long before the onset. */
const releaseAge = 15 * minute;

/** Two innocent services were released just before. */
const harmlessReleases: Condition = {
  name: 'harmless releases',
  apply: (trial, place) =>
    list(draws.releases, (draw) => {
      const random = seeded(1 + place * draws.releases + draw);
      const released = drawInnocents(trial, random).map((service) => {
        return { service, time: trial.incident.from - random() * releaseAge };
      });
      return { ...trial, changes: [...(trial.changes ?? []), ...released] };
    }),
};

/** Two innocent services have one more signal, which steps up before the onset and stays. */
const staleSteps: Condition = {
  name: 'stale steps',
  apply: (trial, place) =>
    list(draws.stale, (draw) => {
      const random = seeded(1 + place * draws.stale + draw);
      const stepped = drawInnocents(trial, random).map((service) => {
        return { service, signal: 'other', series: createStep(trial) };
      });
      return { ...trial, signals: [...trial.signals, ...stepped] };
    }),
};

export const conditions: readonly Condition[] = [
  asRecorded,
  halfMissing,
  knownLate(minute),
  knownLate(5 * minute),
  staleSteps,
  harmlessReleases,
];

function drawInnocents({ candidates, cause }: Trial, random: () => number): string[] {
  const innocents = candidates.filter((service) => service !== cause);
  return list(Math.min(innocentServices, innocents.length), () => {
    return innocents.splice(Math.floor(random() * innocents.length), 1)[0];
  });
}

/** 0, then 100 from at least one row before the incident on. */
function createStep({ signals, incident }: Trial): Trial['signals'][number]['series'] {
  const { start, step, values } = signals[0].series;
  const first = Math.ceil((incident.from - start) / step);
  const rows = Math.max(1, Math.floor(staleAge / step));
  return { start, step, values: Float64Array.from(values, (_, i) => (i >= first - rows ? 100 : 0)) };
}

function list<T>(count: number, create: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => create(i));
}
