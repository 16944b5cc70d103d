import type { Detector } from './detector';

interface State {
  /** Means of the deseasonalised level over about one day and four; NaN before the first. */
  day: number;
  days: number;
  /** Usual distance of the two; NaN while it is not known. */
  usual: number;
}

/** Days, or what stands for them, until level and season are known well enough. */
const settlingDays = 3;
/** Days that the usual distance remembers, and days after which it is believed by half. */
const memoryDays = 28;
const halfBeliefDays = 5;
/** A value counts for at most this many scales from the day's mean: an incident of hours is no drift after it. */
const winsorLimit = 2;
/** A distance below this part of the spread of values cannot be seen. */
const minShare = 0.2;
/** Some distance there always is; and a level that wanders is never more evident. */
const minNats = 3;
const maxNats = 9;
/** Standard deviations in a mean absolute distance. */
const perDeviation = Math.sqrt(2 / Math.PI);

/** The level of the last day moves away from that of the days before, as a leak does. */
export const drift: Detector<State> = {
  reportsAt: 'observed',
  hasDeviation: true,
  lastingIsLevelShift: 'if found later',
  statistics: [
    {
      name: 'drift',
      create: () => ({ day: NaN, days: NaN, usual: NaN }),
      update(state, { deseasonalised: level, quietScale, scale, seen, levelMemory }) {
        if (Number.isNaN(state.day)) {
          state.day = level;
          state.days = level;
        }
        const limit = winsorLimit * quietScale;
        const counted = Math.min(Math.max(level, state.day - limit), state.day + limit);
        state.day += (counted - state.day) / Math.min(seen + 1, levelMemory);
        state.days += (counted - state.days) / Math.min(seen + 1, 4 * levelMemory);
        const known = seen / levelMemory - settlingDays;
        const nats = known < 0 ? 0 : learnDistance(state, state.day - state.days, { known, levelMemory });
        return Math.abs(state.day - state.days) < minShare * scale ? 0 : nats;
      },
    },
  ],
};

/** The surprisal of a distance under a normal distribution, as far as `known` days can tell; then learns it. */
function learnDistance(
  state: State,
  distance: number,
  { known, levelMemory }: { known: number; levelMemory: number }
): number {
  const { usual } = state;
  const size = Math.abs(distance);
  const deviations = known > 1 && usual > 0 ? (size / usual) * perDeviation : 0;
  const learnt = Math.min(size, known > 1 ? 3 * usual : Infinity);
  const memory = Math.min(known * levelMemory + 1, memoryDays * levelMemory);
  state.usual = Number.isNaN(usual) ? size : usual + (learnt - usual) / memory;
  const nats = (deviations ** 2 * known) / (2 * (known + halfBeliefDays));
  return nats < minNats ? 0 : Math.sign(distance) * Math.min(maxNats, nats);
}
