import { formatTag, readTag, writeTags } from './tags';

test('what was written is read, values with colons and spaces included', () => {
  const tags = writeTags({ incident: 'a1', service: ['eu/prod/api', 'db:5432'], rule: undefined, signal: '' });
  expect(tags).toEqual(['incident:a1', 'service:eu/prod/api', 'service:db:5432']);
  expect(readTag(tags, 'service')).toEqual(['eu/prod/api', 'db:5432']);
  expect(readTag(tags, 'rule')).toEqual([]);
});

test('long values are cut where Grafana would cut or refuse them, and lists end', () => {
  expect(formatTag('key', 'x'.repeat(300))).toHaveLength(104);
  expect(writeTags({ service: Array.from({ length: 100 }, (_, i) => `s${i}`) })).toHaveLength(30);
});

test('a value on several lines is one line', () => {
  expect(formatTag('key', ' a\n b ')).toBe('key:a b');
});
