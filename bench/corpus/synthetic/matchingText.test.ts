import { findMatchingText, matchesWholly } from './matchingText';

test.each([
  ['.*', 'pod-1', 'pod-1'],
  ['5..', 'code-1', '500'],
  ['(?:api|web)', 'job-1', 'api'],
  ['node-exporter.*|agent', 'job-1', 'node-exporter.*'.replace('.*', 'x')],
  ['\\d+', 'x', '1'],
])('%s is matched, near %s', (pattern, preferred, expected) => {
  expect(findMatchingText(pattern, preferred)).toBe(expected);
  expect(matchesWholly(pattern, expected)).toBe(true);
});

test('what no guess matches, and no expression at all, have no text', () => {
  expect(findMatchingText('[A-Z]{17}', 'a')).toBeUndefined();
  expect(findMatchingText('(', 'a')).toBeUndefined();
});
