import { formatLabels, legendName } from './legend';

const labels = { job: 'shop', __name__: 'up', instance: 'a"b' };

test('labels read as Prometheus writes them', () => {
  expect(formatLabels(labels)).toBe('up{instance="a\\"b", job="shop"}');
  expect(formatLabels({ __name__: 'up' })).toBe('up');
  expect(formatLabels({})).toBe('{}');
});

test('a legend takes its labels, and keeps the name of one that is missing', () => {
  expect(legendName(labels, { legendFormat: '{{job}}/{{ instance }}/{{pod}}' })).toBe('shop/a"b/pod');
});

test('without a legend the labels name the series, without labels the expression does', () => {
  expect(legendName({ job: 'a' }, { expr: 'sum(x)', legendFormat: '__auto' })).toBe('{job="a"}');
  expect(legendName({}, { expr: 'sum(x)' })).toBe('sum(x)');
});
