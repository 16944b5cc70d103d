import { maxNoteLength, readFeedback, writeFeedback, type Feedback } from './feedback';

const feedback: Feedback = {
  verdict: 'known-cause',
  note: 'the nightly import',
  from: 1000,
  to: 5000,
  incident: 'abc',
  trouble: 'def',
  services: ['web', 'eu/prod/db'],
  rule: 'foresight-1',
  signal: 'errors',
};
const store = (given: Feedback) => {
  const { time, timeEnd = time, text, tags } = writeFeedback(given);
  return { id: 7, author: 'ann', time, timeEnd, text, tags: [...tags] };
};

test('what was written is read, with who wrote it', () => {
  expect(readFeedback(store(feedback))).toEqual({ ...feedback, id: 7, author: 'ann' });
  const least: Feedback = { verdict: 'noise', note: '', from: 1000, services: [] };
  expect(readFeedback(store(least))).toEqual({ ...least, id: 7, author: 'ann' });
});

test('a feedback without a note has a text all the same: Grafana refuses records without one', () => {
  expect(writeFeedback({ ...feedback, note: ' ' }).text).not.toBe('');
});

test('an end before the beginning is none', () => {
  expect(writeFeedback({ ...feedback, to: 500 })).not.toHaveProperty('timeEnd');
});

test('notes and lists of services have an end', () => {
  const long = { ...feedback, note: 'x'.repeat(5000), services: Array.from({ length: 500 }, (_, i) => `s${i}`) };
  expect(writeFeedback(long).text).toHaveLength(maxNoteLength);
  expect(readFeedback(store(long))?.services).toHaveLength(20);
});

test.each([
  ['of something else', ['foresight', 'verdict:noise']],
  ['with a verdict that is none', ['foresight', 'foresight-feedback', 'verdict:fine']],
  ['without a verdict', ['foresight', 'foresight-feedback']],
])('a record %s is no feedback', (_, tags) => {
  expect(readFeedback({ ...store(feedback), tags })).toBeUndefined();
});
