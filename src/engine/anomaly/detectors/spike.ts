import { createSignedTails, findExceededSize, learnSurprisal, type SignedTails } from '../calibration/signedTails';
import type { Detector } from './detector';

/** Independent values in a day, or what stands for it: neighbours are alike. */
const independentPerDay = 20;

/** A single value far from what was expected of it, or from where values are at any time of day. */
export const spike: Detector<SignedTails> = {
  reportsAt: 'observed',
  deviation: 'residual',
  lastingIsLevelShift: 'always',
  statistics: [
    {
      weight: 1,
      visible: 'residual',
      create: createSignedTails,
      update: (state, { standardizedResidual, seen }) =>
        seen > 10 ? learnSurprisal(state, standardizedResidual, { memory: 1, heaviness: 0 }) : 0,
      observed: ({ observed }) => observed,
      band: ({ up, down }, probability) => ({
        lower: findExceededSize(down, probability),
        upper: findExceededSize(up, probability),
      }),
    },
    {
      weight: 1,
      visible: 'none',
      create: createSignedTails,
      update: (state, { levelZScore, seen, levelMemory }) =>
        seen > 30
          ? learnSurprisal(state, levelZScore, { memory: Math.max(1, levelMemory / independentPerDay), heaviness: 0 })
          : 0,
      observed: ({ observed }) => observed,
    },
  ],
};
