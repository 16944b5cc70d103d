import { hour, minute } from '../engine';
import { completeUntil } from './completeRows';

const now = 100 * hour + 3 * minute;

it.each([{}, { expr: 'rate(x[5m])' }])(
  'takes a row of %j as complete at its own time, and none of the future',
  (query) => {
    expect(completeUntil(now, { step: hour, query })).toBe(now);
  }
);

it.each([{ rawSql: 'SELECT 1' }, { expr: 7 }])('lets a row of %j last a step', (query) => {
  expect(completeUntil(now, { step: 5 * minute, query })).toBe(now - 5 * minute);
});
