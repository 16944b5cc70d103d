import { detectors } from './detectors';

/** What else the detector is made of besides its statistics. */
export const corrections = {
  /** The range of values at the same phase of other cycles counts. */
  phaseRange: 'phase range',
  /** What is rare in the series' own past counts, besides the tail that all series share. */
  ownTail: 'own tail',
  /** Anomalous values are not learnt as recent ones. */
  frozenRange: 'frozen range',
  /** The evidence needed follows the rate of alarms. */
  rateControl: 'rate control',
  /** What comes often is no alarm. */
  repeatLimit: 'repeat limit',
} as const;

/** Names of all that can be left out, one at a time, to see what it is worth. */
export const anomalyParts: readonly string[] = [
  ...Object.values(detectors).flatMap(({ statistics }) => statistics.map(({ name }) => name)),
  ...Object.values(corrections),
];
