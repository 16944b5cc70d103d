import { conditions } from './conditions';
import type { Prediction } from './calibration';
import type { System } from './data/listSystems';
import { listMethods, rankTrial, type Method } from './methods/methods';
import { placeCause, randomTopK, topK, type TopK } from './topK';
import type { Trial } from './trial';

/** What one method reaches on one system under one condition. */
export interface Comparison {
  condition: string;
  system: string;
  method: string;
  isBaseline: boolean;
  reached: TopK;
  /** Seconds of CPU per incident. */
  seconds: number;
}

/** What our ranking says of one incident. */
export interface Statement extends Prediction {
  incident: string;
  verdict: string;
  cause: string;
  /** The first five. */
  ranking: string[];
  /** Place of the cause, from 1; equal ones by name; null where it is no candidate. */
  place: number | null;
}

/** Every method on every system under every condition; what leaves no incident of a system is left out. */
export function compareMethods(systems: readonly System[], progress: (text: string) => void): Comparison[] {
  return systems.flatMap(({ name: system, trials }) =>
    conditions.flatMap(({ name: condition, apply }) => {
      progress(`${system}, ${condition}`);
      const altered = trials.flatMap(apply);
      return altered.length === 0
        ? []
        : compareOn(altered, listMethods(trials)).map((one) => ({ condition, system, ...one }));
    })
  );
}

function compareOn(
  trials: readonly Trial[],
  methods: readonly Method[]
): Array<Omit<Comparison, 'condition' | 'system'>> {
  const results = methods.map((method) => {
    const before = process.cpuUsage();
    const reached = topK(trials.map((trial) => placeCause(method, trial)));
    const { user, system } = process.cpuUsage(before);
    return {
      method: method.name,
      isBaseline: method.isBaseline === true,
      reached,
      seconds: (user + system) / 1e6 / trials.length,
    };
  });
  return [...results, { method: 'random (expected)', isBaseline: true, reached: randomTopK(trials), seconds: 0 }];
}

/** What our ranking says of each incident as it was recorded. */
export function listStatements(systems: readonly System[]): Statement[] {
  return systems.flatMap(({ name, trials }) => trials.map((trial) => describe(name, trial)));
}

function describe(system: string, trial: Trial): Statement {
  const { verdict, services } = rankTrial(trial);
  const names = services.map(({ service }) => service);
  const place = names.indexOf(trial.cause) + 1;
  const [first, second] = services;
  return {
    system,
    incident: trial.name,
    verdict,
    cause: trial.cause,
    place: place > 0 ? place : null,
    ranking: names.slice(0, 5),
    said: first?.likelihood,
    right: first?.service === trial.cause,
    margin: (first?.score ?? 0) - (second?.score ?? 0),
  };
}
