/** What the first time to read is chosen from, ms. */
export interface LookbackTimes {
  /** First row of the range. */
  from: number;
  trainingFrom: number;
  /** Length of the training window. */
  training: number;
  /** Length of the horizon. */
  horizon: number;
}

/** What a horizon is chosen from, ms. */
export interface HorizonTimes {
  step: number;
  cutoff: number;
  /** First row of the range. */
  from: number;
  /** End of the panel's or rule's range; may lie in the future. */
  to: number;
  /** Length of the training window. */
  training: number;
}

/** What 'auto' learns from: about so many rows, within these lengths in ms. */
export interface TrainingRange {
  rows: number;
  min: number;
  max: number;
}

const day = 86_400_000;
/** Two weeks at 5 m, four at 10 m. */
export const defaultTrainingRange: TrainingRange = { rows: 4032, min: 3 * day, max: 28 * day };
