import type { OutsideFault, OutsidePredictions, OutsideRequest } from '../../engine';

/** Why a model from outside has no say; what its parts said is the cause. */
export class OutsideModelError extends Error {
  constructor(
    readonly fault: OutsideFault,
    options?: ErrorOptions
  ) {
    super(`The model from outside has no say: ${fault}.`, options);
    this.name = 'OutsideModelError';
  }
}

/** A model that whoever runs the process brings; it takes its time, unlike the engine. */
export interface OutsideModel {
  /** @throws OutsideModelError */
  predict(requests: readonly OutsideRequest[]): Promise<OutsidePredictions>;
}
