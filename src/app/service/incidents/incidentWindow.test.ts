import { precedingWindow, windowAround } from './incidentWindow';
import { minute } from '../../../engine';

const now = 1000 * minute;

it('looks for causes a little before an event and a little after it', () => {
  const event = { start: 500 * minute, end: 520 * minute };
  expect(windowAround(event, now)).toEqual({ from: 490 * minute, to: 530 * minute });
});

it('never looks into the future', () => {
  expect(windowAround({ start: 900 * minute, end: now }, now).to).toBe(now);
  expect(precedingWindow({ from: 0, to: now + minute }, now)).toEqual({ from: 0, to: now });
});

it('has no window in a range that is all ahead', () => {
  expect(precedingWindow({ from: now, to: now + minute }, now)).toBeUndefined();
});
