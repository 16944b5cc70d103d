import { precedingWindow } from './incidentWindow';
import { minute } from '../../engine';

const now = 1000 * minute;

it('never looks into the future', () => {
  expect(precedingWindow({ from: 0, to: now + minute }, now)).toEqual({ from: 0, to: now });
});

it('has no window in a range that is all ahead', () => {
  expect(precedingWindow({ from: now, to: now + minute }, now)).toBeUndefined();
});
