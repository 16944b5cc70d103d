import { renderMessage } from '../../../test/support/alerts/renderMessage';
import { exportFeedback, importFeedback, maxExchanged } from './exchange';
import type { Feedback } from './feedback';

const known: Feedback = {
  verdict: 'known-cause',
  note: 'the nightly import',
  from: Date.UTC(2026, 10, 12, 13, 30),
  to: Date.UTC(2026, 10, 12, 14),
  incident: 'abc',
  services: ['web', 'eu/prod/db'],
  rule: 'foresight-1',
  signal: 'errors',
};
const noise: Feedback = { verdict: 'noise', note: '', from: 0, services: [], trouble: 'xyz' };

test('what was exported is read again', () => {
  expect(importFeedback(exportFeedback([known, noise]))).toEqual({ ok: true, feedback: [known, noise] });
});

test('a file says neither who gave the feedback nor its id', () => {
  const stored = { ...known, id: 7, author: 'ann' };
  expect(exportFeedback([stored])).not.toMatch(/ann|"id"/);
});

const file = (feedback: unknown, version: unknown = 1) => JSON.stringify({ version, feedback });
const plain = { verdict: 'noise', from: '2026-11-12T13:30Z' };

test.each([
  ['no JSON', 'verdict: noise', /no JSON/],
  ['a list', '[]', /object/],
  ['another version', file([], 2), /version is 2/],
  ['a verdict that is none', file([{ ...plain, verdict: 'fine' }]), /feedback\[0\]\.verdict is "fine".*useful/],
  ['a time that is none', file([{ ...plain, from: 'yesterday' }]), /yesterday/],
  ['a time without a zone', file([{ ...plain, from: '2026-11-12T13:30' }]), /2026-11-12T13:30/],
  ['too long a note', file([{ ...plain, note: 'x'.repeat(1001) }]), /1001|1,001/],
  ['too much', file(Array.from({ length: maxExchanged + 1 }, () => plain)), /1001|1,001/],
  ['JSON that is nested too deep', `${'['.repeat(5000)}${']'.repeat(5000)}`, /nested/],
])('a file with %s is refused whole, with the reason', (_, text, reason) => {
  const read = importFeedback(text);
  expect(read.ok || renderMessage(read.reason)).toMatch(reason);
});
