import type { Condition } from './condition';

interface State {
  /** Means of the deseasonalised values over about one day and four; NaN before the first. */
  day: number;
  days: number;
  /** Usual distance of the two; NaN while it is not known. */
  usual: number;
}

/** Days, or what stands for them, until level and season are known well enough. */
const settled = 3;
/** Days that the usual distance remembers, and days after which it is believed by half. */
const memory = 28;
const half = 5;
/** A value counts for at most this many scales from the day's mean: an incident of hours is no drift after it. */
const furthest = 2;
/** Standard deviations in a mean absolute distance. */
const perDeviation = Math.sqrt(2 / Math.PI);

/** The level of the last day moves away from that of the days before, as a leak does. */
export const drift: Condition<State> = {
  kind: 'drift',
  create: () => ({ day: NaN, days: NaN, usual: NaN }),
  judge(state, { value, shape, scale, seen, slow }) {
    const level = value - shape;
    if (Number.isNaN(state.day)) {
      state.day = level;
      state.days = level;
    }
    const reach = furthest * scale;
    const counted = Math.min(Math.max(level, state.day - reach), state.day + reach);
    state.day += (counted - state.day) / Math.min(seen + 1, slow);
    state.days += (counted - state.days) / Math.min(seen + 1, 4 * slow);
    const known = seen / slow - settled;
    return known < 0 ? 0 : judgeDistance(state, state.day - state.days, { known, slow });
  },
};

/** The rarity of a distance under a normal distribution, as far as `known` days can tell; then learns it. */
function judgeDistance(state: State, distance: number, { known, slow }: { known: number; slow: number }): number {
  const { usual } = state;
  const size = Math.abs(distance);
  const deviations = known > 1 && usual > 0 ? (size / usual) * perDeviation : 0;
  const learnt = Math.min(size, known > 1 ? 3 * usual : Infinity);
  state.usual = Number.isNaN(usual) ? size : usual + (learnt - usual) / Math.min(known * slow + 1, memory * slow);
  return (Math.sign(distance) * deviations ** 2 * known) / (2 * (known + half));
}
