import { day, minute } from '../../src/engine';
import { createPrometheus, timesBetween } from '../support/situations/createPrometheus';
import { listNotices, openForesight } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

const end = 1_800_000_000_000;

/** A load that is scraped once a minute. */
function scraped(seed: number) {
  const random = createRandom(seed);
  const times = timesBetween(end - 2 * day, end, minute);
  const values = new Map(times.map((time) => [time, 50 + 10 * Math.sin(time / day) + random.normal()]));
  return createPrometheus([{ labels: {}, times, value: (time) => values.get(time) ?? NaN }]);
}

describe.each([1, 2])('a step finer than the scrape interval, seed %d', (seed) => {
  it.each([
    ['15s', true],
    ['40s', true],
    ['1m', false],
    ['5m', false],
  ])('of %s is warned of: %s', async (step, isWarned) => {
    const model = { queryType: 'anomalies', step, training: '6h' };
    const frames = await openForesight(scraped(seed)).query(model, { from: end - day / 4, to: end, now: end });
    const warning = `Its values repeat: the source has a new one about every 1m, and the step is ${step}.`;
    expect(listNotices(frames).includes(warning)).toBe(isWarned);
  });
});
