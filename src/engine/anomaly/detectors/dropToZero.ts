import type { Detector } from './detector';

interface State {
  zeros: number;
  seen: number;
  run: number;
}

const minSeen = 60;

/** The value is zero and hardly ever was. */
export const dropToZero: Detector<State> = {
  reportsAt: 'observed',
  direction: 'down',
  deviation: 'level',
  statistics: [
    {
      weight: 0.5,
      visible: 'level',
      create: () => ({ zeros: 0, seen: 0, run: 0 }),
      update(state, { value }) {
        state.run = value === 0 ? state.run + 1 : 0;
        const share = (state.zeros + 1) / (state.seen + 2);
        state.zeros += value === 0 ? 1 : 0;
        state.seen++;
        return state.seen > minSeen && state.run > 0 ? Math.log(share) * Math.min(state.run, 2) : 0;
      },
    },
  ],
};
