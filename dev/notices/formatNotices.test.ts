import type { Component } from './component';
import { formatNotices } from './formatNotices';

const component = (name: string, texts: string[], more: Partial<Component> = {}): Component => ({
  name,
  version: '1.0.0',
  licence: 'MIT',
  texts,
  purl: `pkg:npm/${name}@1.0.0`,
  ...more,
});

test('every component is listed, and a text that several have stands once, under all their names', () => {
  const components = [
    component('b', ['Terms\n  of MIT'], { source: 'https://example.com/b' }),
    component('a', ['Terms of MIT', 'Notice of a'], { copyright: '(c) A', remark: 'Remark.' }),
  ];
  const text = formatNotices('Title', components);
  const [title, list, remarks] = text.split('\n\n');
  expect([title, list, remarks]).toEqual([
    'Title',
    '- a 1.0.0: MIT\n- b 1.0.0: MIT, https://example.com/b',
    'a 1.0.0\n  (c) A\n  Remark.',
  ]);
  expect(text.match(/Terms/g)).toHaveLength(1);
  expect(text).toMatch(/=\na 1.0.0\nb 1.0.0\n=+\n\nTerms of MIT\n/);
  expect(text).toMatch(/=\na 1.0.0\n=+\n\nNotice of a\n$/);
});
