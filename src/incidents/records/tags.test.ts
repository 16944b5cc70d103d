import { fitTags, formatTag, readTag, writeTags } from './tags';

test('what was written is read, values with colons and spaces included', () => {
  const tags = writeTags({ incident: 'a1', service: ['eu/prod/api', 'db:5432'], rule: undefined, signal: '' });
  expect(tags).toEqual(['incident:a1', 'service:eu/prod/api', 'service:db:5432']);
  expect(readTag(tags, 'service')).toEqual(['eu/prod/api', 'db:5432']);
  expect(readTag(tags, 'rule')).toEqual([]);
});

test('long values are cut, and tags left out, where Grafana would refuse the record', () => {
  expect(formatTag('key', 'x'.repeat(300))).toHaveLength(104);
  const tags = fitTags(writeTags({ service: Array.from({ length: 100 }, (_, i) => `서비스${i}`) }));
  expect(new TextEncoder().encode(JSON.stringify(tags)).length).toBeLessThanOrEqual(500);
  expect(tags.length).toBeGreaterThan(10);
});

test('a value on several lines is one line', () => {
  expect(formatTag('key', ' a\n b ')).toBe('key:a b');
});
