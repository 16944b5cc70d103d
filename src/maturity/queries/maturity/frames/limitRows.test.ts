import { readNotices, readRows, tableFrame } from '../../../../frames';
import type { Outcome } from '../../../check/check';
import { limitRows, maxRows } from './limitRows';

const lay = (rows: Array<{ outcome: Outcome }>) =>
  tableFrame(rows, [{ name: 'Outcome', role: 'outcome', type: 'string', value: ({ outcome }) => outcome }], {
    kind: 'maturity',
    part: 'checks',
  });
const many = (count: number, outcome: Outcome) => Array.from({ length: count }, () => ({ outcome }));

it('of too many rows gaps stay, and a notice says how many there are', () => {
  const frame = limitRows([...many(maxRows, 'passed'), ...many(5, 'failed')], { language: 'en-US' }, lay);
  const outcomes = readRows(frame).map((row) => row.text('outcome'));
  expect([outcomes.length, outcomes.filter((one) => one === 'failed').length]).toEqual([maxRows, 5]);
  expect(readNotices(frame)).toEqual([expect.stringContaining('20005')]);
});

it('fewer rows stay in their order, and nothing is said', () => {
  const frame = limitRows([...many(1, 'passed'), ...many(1, 'failed')], { language: 'en-US' }, lay);
  expect(readRows(frame).map((row) => row.text('outcome'))).toEqual(['passed', 'failed']);
  expect(readNotices(frame)).toEqual([]);
});
