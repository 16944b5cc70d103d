import type { Detector } from './detector';

interface State {
  gaps: number;
  seen: number;
  run: number;
}

const minSeen = 60;
/** Missing values in a row, at least. */
const minRun = 3;
/** A missing value is never held to be rarer than this: single scrapes fail anywhere. */
const minShare = 0.05;
/** Evidence of more than these is no greater: what is silent is no more unusual than what is far out. */
const maxNats = 10;

/** Values are missing for longer than they usually are. */
export const missing: Detector<State> = {
  reportsAt: 'missing',
  direction: 'none',
  hasDeviation: false,
  statistics: [
    {
      name: 'missing',
      create: () => ({ gaps: 0, seen: 0, run: 0 }),
      update(state, { value }) {
        const gap = Number.isNaN(value);
        state.run = gap ? state.run + 1 : 0;
        const share = Math.max(minShare, (state.gaps + 1) / (state.seen + 2));
        state.gaps += gap ? 1 : 0;
        state.seen++;
        return state.seen > minSeen && state.run >= minRun ? Math.min(maxNats, -Math.log(share) * state.run) : 0;
      },
    },
  ],
};
