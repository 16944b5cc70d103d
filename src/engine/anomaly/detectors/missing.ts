import type { Condition } from './condition';

interface State {
  gaps: number;
  seen: number;
  run: number;
}

const enough = 60;
/** So many missing values in a row are worth a word. */
const fewest = 3;
/** A missing value is never held to be rarer than this: single scrapes fail anywhere. */
const rarest = 0.05;

/** Values are missing for longer than they usually are. */
export const missing: Condition<State> = {
  kind: 'missing',
  create: () => ({ gaps: 0, seen: 0, run: 0 }),
  judge(state, { value }) {
    const gap = Number.isNaN(value);
    state.run = gap ? state.run + 1 : 0;
    const share = Math.max(rarest, (state.gaps + 1) / (state.seen + 2));
    state.gaps += gap ? 1 : 0;
    state.seen++;
    return state.seen > enough && state.run >= fewest ? -Math.log(share) * state.run : 0;
  },
};
