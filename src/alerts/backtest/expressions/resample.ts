import { toText } from '../../../schema';
import { durationMs } from '../../spec/durations';
import { reducers } from './reduce';
import type { EvaluatedRange, Expression, Value } from './value';

const maxPoints = 100_000;

/** A series under way: how many of its points were used, and the last value seen. */
interface Position {
  next: number;
  lastSeen: number | null;
}

type Fill = (series: Value, position: Position) => number | null;

const upsamplers: ReadonlyMap<string, Fill> = new Map<string, Fill>([
  ['pad', (_, { lastSeen }) => lastSeen],
  ['backfilling', ({ values }, { next }) => (next < values.length ? values[next] : null)],
  ['fillna', () => null],
]);

/** A step's series on a grid of its own. @throws Error where a setting is not known. */
export function createResample(model: Record<string, unknown>): Expression {
  const of = readName(model.expression);
  const window = durationMs(toText(model.window), 'window');
  const downsample = reducers.get(toText(model.downsampler));
  const fill = upsamplers.get(toText(model.upsampler));
  if (downsample === undefined || fill === undefined || !(window > 0)) {
    throw new Error(
      `Resampling is by "${toText(model.downsampler)}" and "${toText(model.upsampler)}", which is not known. Use mean and pad, for example.`
    );
  }
  const resample = (series: Value, { from, to }: EvaluatedRange): Value => {
    if (series.type !== 'series') {
      throw new Error('Only series can be resampled, and this is a number.');
    }
    const count = Math.floor((to - from) / window);
    if (count <= 0 || count > maxPoints) {
      throw new Error(`Resampling would give ${count} points. Choose a window within the time range.`);
    }
    const position: Position = { next: 0, lastSeen: null };
    const times = Array.from({ length: count + 1 }, (_, i) => from + i * window);
    const values = times.map((time) => {
      const met = takeUntil(series, time, position);
      return met.length === 0 ? fill(series, position) : met.length === 1 ? met[0] : downsample(met);
    });
    return { ...series, times, values };
  };
  return {
    reads: [of],
    compute: (variables, range) => (variables.get(of) ?? []).map((series) => resample(series, range)),
  };
}

/** The letter of a step, with or without its dollar sign. */
export function readName(expression: unknown): string {
  return toText(expression ?? '')
    .trim()
    .replace(/^\$\{?|\}$/g, '');
}

function takeUntil({ times, values }: Value, time: number, position: Position): Array<number | null> {
  const met: Array<number | null> = [];
  while (position.next < times.length && times[position.next] <= time) {
    position.lastSeen = values[position.next++];
    met.push(position.lastSeen);
  }
  return met;
}
