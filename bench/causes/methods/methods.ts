import { median } from '../../../src/engine';
import { rankCauses, type CauseRanking } from '../../../src/insight';
import { pageRank } from './pageRank';
import { eachSignal, highestPerService } from './perService';
import { correlation, maximum, mean, quartileRange, standardDeviation } from './statistics';
import type { Trial } from '../trial';

/** Beyond so many standard deviations more is no more unusual. */
const maxZ = 1e6;

/** A way of ranking services. */
export interface Method {
  name: string;
  /** Whether ours has to be ahead of it; not our own variants, nor what knows releases alone. */
  isBaseline?: boolean;
  /** How suspect each service is; one that is missing is not suspect at all. */
  score(trial: Trial): Map<string, number>;
}

/** Our ranking with all that is known of an incident. */
export function rankTrial({ incident, signals, dependencies, changes, candidates }: Trial): CauseRanking {
  return rankCauses(incident, signals, { dependencies, changes, candidates: new Set(candidates) });
}

function toScores({ services }: CauseRanking): Map<string, number> {
  return new Map(services.map(({ service, score }) => [service, score]));
}

export const ours: Method = {
  name: 'Foresight',
  score: (trial) => toScores(rankTrial(trial)),
};

/** The same without the call graph and changes. */
const oursAlone: Method = {
  name: 'Foresight (signals alone)',
  score: ({ incident, signals }) => toScores(rankCauses(incident, signals)),
};

/** Largest deviation from the past's mean in its standard deviations. */
const maxZScore: Method = {
  name: 'max z-score',
  isBaseline: true,
  score: (trial) =>
    highestPerService(trial, ({ past, present }) => {
      const centre = mean(past);
      return ratio(maximum(present.map((value) => Math.abs(value - centre))), standardDeviation(past));
    }),
};

/** A walk weighted by the logarithm of 1 + the largest z-score, at most that of a million. */
const graphWalk: Method = {
  name: 'PageRank',
  isBaseline: true,
  score(trial) {
    const own = maxZScore.score(trial);
    const weights = trial.candidates.map((name) => [name, Math.log1p(Math.min(own.get(name) ?? 0, maxZ))] as const);
    return pageRank(new Map(weights), trial.dependencies);
  },
};

/** BARO's scorer (Pham, Ha and Zhang, 2024): largest rise over the past's median in its interquartile ranges. */
const baro: Method = {
  name: "BARO's scorer",
  isBaseline: true,
  score: (trial) =>
    highestPerService(trial, ({ past, present }) => {
      const centre = median(past);
      return maximum(present.map((value) => value - centre)) / (quartileRange(past) || 1);
    }),
};

/** Correlation with the symptom, during the incident and as long before; the symptom itself is no suspect. */
const symptomCorrelation: Method = {
  name: 'correlation',
  isBaseline: true,
  score(trial) {
    const isSymptom = ({ service, signal }: { service: string; signal: string }) =>
      service === trial.symptom?.service && signal === trial.symptom.signal;
    const symptoms = [...eachSignal(trial)].filter(isSymptom);
    return highestPerService(trial, (observed) =>
      isSymptom(observed) ? NaN : maximum(symptoms.map((one) => Math.abs(correlation(observed.around, one.around))))
    );
  },
};

/** The service whose last release before the incident was the latest, where releases are known. */
const latestChange: Method = {
  name: 'latest release',
  score: ({ changes = [], incident }) => {
    const latest = new Map<string, number>();
    for (const { service, time } of changes.filter((one) => one.time <= incident.from)) {
      latest.set(service, Math.max(time, latest.get(service) ?? -Infinity));
    }
    return latest;
  },
};

/** The methods that are compared on these incidents, ours first. */
export function listMethods(trials: readonly Trial[]): Method[] {
  const common = [ours, oursAlone, maxZScore, baro, symptomCorrelation, graphWalk];
  return trials.some(({ changes }) => changes !== undefined) ? [...common, latestChange] : common;
}

function ratio(deviation: number, spread: number): number {
  return deviation > 0 ? deviation / spread : 0;
}
