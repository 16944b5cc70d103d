import type { Detector } from './detector';

interface State {
  last: number;
  /** Repetitions of the last value in a row, and in all. */
  run: number;
  repeats: number;
  seen: number;
}

/** Observations before anything is called stuck. */
const minSeen = 60;
/** A repetition is never held to be rarer than this: some follow by chance of rounding. */
const minShare = 0.05;

/** The value repeats more often in a row than it usually does. */
export const flatLine: Detector<State> = {
  reportsAt: 'observed',
  direction: 'none',
  deviation: 'none',
  statistics: [
    {
      weight: 0.5,
      visible: 'none',
      create: () => ({ last: NaN, run: 0, repeats: 0, seen: 0 }),
      update(state, { value }) {
        const same = value === state.last;
        state.run = same ? state.run + 1 : 0;
        state.last = value;
        const share = Math.max(minShare, (state.repeats + 1) / (state.seen + 2));
        state.repeats += same ? 1 : 0;
        state.seen++;
        return state.seen > minSeen && state.run > 2 ? -Math.log(share) * state.run : 0;
      },
    },
  ],
};
