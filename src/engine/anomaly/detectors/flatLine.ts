import type { Detector } from './detector';

interface State {
  last: number;
  /** Repetitions of the last value in a row, and in all. */
  run: number;
  repeats: number;
  /** Values that differ from the one before. */
  moves: number;
  /** The two longest earlier runs. */
  longest: number;
  second: number;
}

/** Moves before anything is called stuck, and repetitions in a row. */
const minMoves = 60;
const minRun = 3;
/** Where more than this share of values repeat, repeating is usual. */
const maxUsualShare = 0.01;
/** Evidence in a repetition, nats, and in all of them: some follow by chance of rounding. */
const natsPerRepeat = 1.5;
const maxNats = 10;

/** The value repeats in a series whose values hardly ever do. */
export const flatLine: Detector<State> = {
  reportsAt: 'observed',
  direction: 'none',
  hasDeviation: false,
  statistics: [
    {
      name: 'flat line',
      create: () => ({ last: NaN, run: 0, repeats: 0, moves: 0, longest: 0, second: 0 }),
      update(state, { value }) {
        countRepeat(state, value);
        const { run, repeats, moves, second } = state;
        const isRare = repeats - run <= maxUsualShare * moves;
        return moves > minMoves && run >= minRun && isRare
          ? Math.min(maxNats, natsPerRepeat * Math.max(0, run - second))
          : 0;
      },
    },
  ],
};

function countRepeat(state: State, value: number): void {
  if (value === state.last) {
    state.run++;
    state.repeats++;
    return;
  }
  state.last = value;
  state.moves++;
  if (state.run > state.longest) {
    state.second = state.longest;
    state.longest = state.run;
  } else {
    state.second = Math.max(state.second, state.run);
  }
  state.run = 0;
}
