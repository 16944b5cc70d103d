import { OutsideModelError, type OutsideModel } from '../../queries';
import type { OutsideRequest } from '../../engine';
import type { FoundationSettings } from './foundationSettings';
import { openModel, type LoadedModel } from './openModel';

/** Rounds of a model that go on from its own median, at most: further ahead it only repeats itself. */
const maxRounds = 64;
/** Series in a row that took too long, after which the model is left alone for a while, ms. */
const maxOverdue = 3;
const pauseMs = 600_000;

interface Clock {
  now(): number;
}

/** The operator's model, loaded where a forecast first needs it; undefined where none is named. */
export function createOutsideModel(
  settings: FoundationSettings | undefined,
  { now }: Clock = { now: () => performance.now() }
): OutsideModel | undefined {
  if (settings === undefined) {
    return undefined;
  }
  let opening: Promise<LoadedModel> | undefined;
  let overdue = 0;
  let pausedUntil = -Infinity;
  return {
    async predict(requests) {
      if (now() < pausedUntil) {
        throw new OutsideModelError('slow');
      }
      opening ??= openModel(settings);
      const model = await opening;
      const began = now();
      const isOver = () => now() - began > settings.maxMs;
      try {
        const points = await predictAhead(model, requests, isOver);
        overdue = 0;
        return { name: model.name, points };
      } catch (error) {
        overdue += error instanceof OutsideModelError && error.fault === 'slow' ? 1 : 0;
        pausedUntil = overdue >= maxOverdue ? now() + pauseMs : pausedUntil;
        overdue = overdue >= maxOverdue ? 0 : overdue;
        throw error instanceof OutsideModelError ? error : new OutsideModelError('run', { cause: error });
      }
    },
  };
}

/** Every request in one batch; where the model sees less far than is wanted, it goes on from its own median. */
async function predictAhead(
  model: LoadedModel,
  requests: readonly OutsideRequest[],
  isOver: () => boolean
): Promise<Float64Array[]> {
  const length = model.isFixed
    ? model.context
    : Math.min(model.context, Math.max(...requests.map(({ past }) => past.length)));
  const horizon = Math.max(...requests.map((request) => request.horizon));
  let contexts = requests.map(({ past }) => takeContext(past, length));
  const points = requests.map(() => new Float64Array(horizon));
  let done = 0;
  for (let round = 0; done < horizon && round < maxRounds; round++) {
    const medians = await model.run(contexts);
    if (isOver()) {
      throw new OutsideModelError('slow');
    }
    const start = done;
    points.forEach((point, k) => point.set(medians[k].subarray(0, horizon - start), start));
    contexts = contexts.map((context, k) => append(context, medians[k]));
    done += medians[0].length;
  }
  if (done < horizon || points.some((point) => !point.every(Number.isFinite))) {
    throw new OutsideModelError(done < horizon ? 'short' : 'run');
  }
  return points;
}

/** The latest values, after missing ones where there are fewer. */
function takeContext(past: Float64Array, length: number): Float32Array {
  const context = new Float32Array(length).fill(NaN);
  const taken = past.subarray(Math.max(0, past.length - length));
  context.set(taken, length - taken.length);
  return context;
}

function append(context: Float32Array, values: Float32Array): Float32Array {
  const all = new Float32Array(context.length + values.length);
  all.set(context);
  all.set(values, context.length);
  return all.subarray(values.length);
}
