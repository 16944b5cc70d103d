import { minute } from '../../engine';
import type { StoredFeedback } from '../../incidents';
import { isAbout, listLatest } from './feedbackSubject';

const said = (id: number, own: Partial<StoredFeedback>): StoredFeedback => ({
  id,
  author: '',
  verdict: 'noise',
  note: '',
  from: 0,
  services: ['payment'],
  ...own,
});

it('keeps the newest of each subject, in whatever order they come', () => {
  const records = [said(2, { incident: 'a' }), said(9, { incident: 'a' }), said(5, { incident: 'a', trouble: 't' })];
  expect(listLatest(records).map(({ id }) => id)).toEqual([9, 5]);
});

it('knows an incident that is now found to begin at another time, by its services', () => {
  const given = said(1, { incident: 'a' });
  const near = { incident: 'b', from: 9 * minute, services: ['payment', 'web'] };
  expect(isAbout(given, near)).toBe(true);
  expect(isAbout(given, { ...near, from: 11 * minute })).toBe(false);
  expect(isAbout(given, { ...near, services: ['web'] })).toBe(false);
});

it('tells what is said of a trouble from what is said of its incident', () => {
  const [whole, one] = [said(1, { incident: 'a' }), said(2, { incident: 'a', trouble: 't' })];
  expect([isAbout(whole, one), isAbout(one, whole)]).toEqual([false, false]);
});
