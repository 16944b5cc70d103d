import { median } from '../../src/engine';
import { rankCauses } from '../../src/insight';
import { eachSignal, highestPerService } from './perService';
import { correlation, maximum, mean, quartileRange, standardDeviation } from './statistics';
import type { Trial } from './trial';

/** A way of ranking services. */
export interface Method {
  name: string;
  /** How suspect each service is; one that is missing is not suspect at all. */
  score(trial: Trial): Map<string, number>;
}

export const ours: Method = {
  name: 'Foresight',
  score: ({ incident, signals, dependencies }) =>
    new Map(rankCauses(incident, signals, { dependencies }).services.map(({ service, score }) => [service, score])),
};

/** The same without the call graph, and without knowing which signal raised the alarm. */
const oursAlone: Method = {
  name: 'Foresight (signals alone)',
  score: ({ incident: { from, to }, signals }) =>
    new Map(rankCauses({ from, to }, signals).services.map(({ service, score }) => [service, score])),
};

/** Largest deviation from the past's mean in its standard deviations. */
const maxZScore: Method = {
  name: 'max z-score',
  score: (trial) =>
    highestPerService(trial, ({ past, present }) => {
      const centre = mean(past);
      return ratio(maximum(present.map((value) => Math.abs(value - centre))), standardDeviation(past));
    }),
};

/** BARO's scorer (Pham, Ha and Zhang, 2024): largest rise over the past's median in its interquartile ranges. */
const baro: Method = {
  name: "BARO's scorer",
  score: (trial) =>
    highestPerService(trial, ({ past, present }) => {
      const centre = median(past);
      return maximum(present.map((value) => value - centre)) / (quartileRange(past) || 1);
    }),
};

/** Correlation with the symptom, during the incident and as long before; the symptom itself is no suspect. */
const symptomCorrelation: Method = {
  name: 'correlation',
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
  const common = [ours, oursAlone, maxZScore, baro, symptomCorrelation];
  return trials.some(({ changes }) => changes !== undefined) ? [...common, latestChange] : common;
}

function ratio(deviation: number, spread: number): number {
  return deviation > 0 ? deviation / spread : 0;
}
