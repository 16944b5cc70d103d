import type { Answer } from './answerOf';
import { createEngineClient } from './engineClient';
import { planWork } from './planWork';
import { defaultOptions } from '../options';
import type { PlainSeries } from '../view/readFrames';
import { toDrawn } from './toDrawn';

const minute = 60_000;

/** A daily-like wave every minute, one value of it missing. */
function plain(count: number): PlainSeries {
  const times = Array.from({ length: count }, (_, i) => i * minute);
  const values = times.map((_, i) => (i === 5 ? null : 10 + Math.sin((2 * Math.PI * i) / 60)));
  return {
    name: 'wave',
    field: { name: 'wave', config: {}, values } as unknown as PlainSeries['field'],
    times,
    values,
  };
}

function computeAll(
  works: Array<ReturnType<typeof planWork>>,
  start: () => Worker | undefined
): Promise<Map<number, Answer>> {
  return new Promise((resolve) => {
    const answers = new Map<number, Answer>();
    createEngineClient(start).compute(works, (place, answer) => {
      answers.set(place, answer);
      if (answers.size === works.length) {
        resolve(answers);
      }
    });
  });
}

describe('planWork', () => {
  it('takes the usual distance of points as step, and a quarter of the range as horizon', () => {
    const gap = plain(241);
    gap.times[240] += 10 * minute;
    expect(planWork(gap, defaultOptions)).toMatchObject({ step: minute, horizon: 63 });
    expect(planWork(plain(241), { ...defaultOptions, horizon: '2h' }).horizon).toBe(120);
  });

  it('refuses what is too short, and horizons that are no durations', () => {
    expect(() => planWork(plain(2), defaultOptions)).toThrow('The series has 2 points, which is too few');
    expect(() => planWork(plain(9), { ...defaultOptions, horizon: 'soon' })).toThrow('Horizon is "soon"');
  });
});

describe('engineClient', () => {
  const works = [planWork(plain(300), defaultOptions), { ...planWork(plain(300), defaultOptions), horizon: 0 }];

  it('works here where there is no thread, and one bad series does not end the others', async () => {
    const answers = await computeAll(works, () => undefined);
    expect(answers.get(1)).toEqual({ id: 1, ok: false, message: expect.stringContaining('horizon is 0') });
    const drawn = toDrawn(plain(300), answers.get(0), 0.95);
    expect(drawn.times).toHaveLength(300 + 75);
    expect(drawn.forecast?.filter((value) => value !== null)).toHaveLength(75);
    expect(drawn.value[5]).toBeNull();
    expect(drawn.cutoff).toBe(299 * minute);
    expect(toDrawn(plain(300), answers.get(1), 0.95).notices[0]).toContain('horizon is 0');
  });

  it('asks the thread, and works here where its script cannot be loaded', async () => {
    const thread = { postMessage: () => setTimeout(() => thread.onerror?.()), terminate: () => undefined } as {
      postMessage: () => void;
      terminate: () => void;
      onerror?: () => void;
    };
    const answers = await computeAll(works, () => thread as unknown as Worker);
    expect(answers.get(0)?.ok).toBe(true);
  });

  it('answers nothing once it is stopped', async () => {
    const onAnswer = jest.fn();
    const client = createEngineClient(() => undefined);
    client.compute(works, onAnswer);
    client.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(onAnswer).not.toHaveBeenCalled();
  });
});
