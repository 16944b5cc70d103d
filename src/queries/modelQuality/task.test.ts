import { day, hour, minute, type ModelQuality, type Series } from '../../engine';
import { sliceSeries } from '../history/series';
import { task, type ModelQualityTaskOptions } from './task';

const options: ModelQualityTaskOptions = {
  horizon: 6,
  training: 14 * 24,
  from: 0,
  recent: day,
  timeZone: 'Etc/UTC',
  falseAlarmsPerWeek: 1,
};
const noise = (i: number) => Math.sin(i * i * 12.9898) * 2;

/** Hours of so many days with a day's cycle, of which nothing is known before `from`; the last two days of months are busier. */
function hours(days: number, { from = 0, size = 1, monthEnd = 1 } = {}): Series {
  const values = Float64Array.from({ length: days * 24 }, (_, i) => {
    const [today, next] = [i * hour, i * hour + 2 * day].map((time) => new Date(time).getUTCMonth());
    const busy = today === next ? 1 : monthEnd;
    return i < from ? NaN : busy * size * (100 + 40 * Math.sin((i * 2 * Math.PI) / 24) + noise(i));
  });
  return { start: 0, step: hour, values };
}

function measure(series: Series, more: Partial<ModelQualityTaskOptions>, beside = {}) {
  if (!('each' in task)) {
    throw new Error('Forecasts are made series by series.');
  }
  return task.each(series, { ...options, ...more }, { beside });
}

describe('modelQuality', () => {
  const from = 12 * 24 + 6;
  const young = hours(14, { from });
  const peers = [2, 3, 4, 5].map((size) => hours(14, { size }));

  it('measures what a series that has just begun forecasts with the shape of its peers', () => {
    const alone = measure(young, {}, { peers });
    const helped = measure(young, { borrows: true }, { peers });
    expect(helped.windows.map(({ cutoff }) => cutoff)).toEqual(alone.windows.map(({ cutoff }) => cutoff));
    expect(helped.windows[0].loss).toBeLessThan(alone.windows[0].loss / 2);
  });

  it('lets no forecast know what peers did later', () => {
    const later = peers.map((one) => ({
      ...one,
      values: one.values.map((value, i) => (i > 14 * 24 - 10 ? 0 : value)),
    }));
    const [first] = measure(young, { borrows: true }, { peers }).windows;
    expect(measure(young, { borrows: true }, { peers: later }).windows[0]).toEqual(first);
  });

  it('measures forecasts with the cycle of the month, as far as it was known then', () => {
    const end = 500 * day - hour;
    const long = hours(500, { monthEnd: 1.8 });
    const recent = sliceSeries(long, end - 170 * day, end);
    const at = { from: end - 140 * day, recent: 7 * day, training: 28 * 24, horizon: 5 * 24 };
    const sum = ({ windows }: ModelQuality) => windows.reduce((total, { loss }) => total + loss, 0);
    const without = measure(recent, at, { long });
    expect(sum(measure(recent, { ...at, learnsLongCycles: true }, { long }))).toBeLessThan(0.9 * sum(without));
    // What is known only afterwards helps none of them.
    const afterwards = { long: { ...long, values: long.values.map((value, i) => (i < 320 * 24 ? NaN : value)) } };
    const [first] = measure(recent, { ...at, learnsLongCycles: true }, afterwards).windows;
    expect(first).toEqual(without.windows[0]);
  });
});

test('what is read beside changes nothing where nothing of it is wanted', () => {
  const series = hours(10);
  expect(measure(series, { recent: day + minute }, { long: hours(400), peers: [hours(10)] })).toEqual(
    measure(series, { recent: day + minute })
  );
});
