import { hour, type Series } from '../../engine';
import { task } from './task';

const count = 14 * 24;
const wave = (i: number) => 50 + 20 * Math.sin((i * Math.PI) / 12);

function pod(id: number, from = 0): Series {
  const values = Float64Array.from({ length: count }, (_, i) => (i < from ? NaN : wave(i) + ((i * 7 + id) % 3)));
  return { start: 0, step: hour, values };
}

const options = { horizon: 24, borrows: true };
const beside = { peers: [1, 2, 3, 4].map((id) => pod(id)) };

test('what was fitted to a series that has just begun gives way to what it borrows', () => {
  if (!('each' in task) || !task.fit) {
    throw new Error('a forecast is made of one series');
  }
  const young = pod(9, count - 20);
  const fitted = task.fit(young, options, beside);
  const { forecast, notices } = task.each(young, options, { fitted, beside });
  expect(notices.map(({ code }) => code)).toContain('borrow.taken');
  forecast.point.forEach((value, i) => expect(Math.abs(value - wave(count + i))).toBeLessThan(6));
  expect(forecast).toEqual(task.each(young, options, { beside }).forecast);
});
