import { addMatcher } from './addMatcher';

describe('each selector has the matcher', () => {
  test.each([
    ['up', 'up{pod=~"a|b"}'],
    ['up{job="x"}', 'up{pod=~"a|b", job="x"}'],
    ['up{}', 'up{pod=~"a|b"}'],
    ['{__name__="up"}', '{pod=~"a|b", __name__="up"}'],
    [
      'sum by (pod) (rate(a[5m])) / sum by (pod) (rate(b{c="}"}[5m] offset 1h))',
      'sum by (pod) (rate(a{pod=~"a|b"}[5m])) / sum by (pod) (rate(b{pod=~"a|b", c="}"}[5m] offset 1h))',
    ],
  ])('%s', (text, expected) => expect(addMatcher(text, 'pod=~"a|b"')).toBe(expected));
});

test.each([
  'a * on (x) group_left (pod) b',
  'a and b',
  'label_replace(a, "pod", "$1", "x", "(.*)")',
  'a +',
  '{app="x"} |= "y"',
])('a selector of %s need not have the label', (text) => expect(addMatcher(text, 'pod="a"')).toBeUndefined());
