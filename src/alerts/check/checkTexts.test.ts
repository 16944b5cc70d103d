import { alertKinds, type RuleSpec } from '../kinds';
import { checkTexts } from './checkTexts';

const [rule] = Object.values(alertKinds.runway.examples);
const check = (more: object) => checkTexts({ ...rule, ...more } as RuleSpec).map(({ field }) => field);

test('half of a character is found in every text and name, and named', () => {
  expect(check({ name: 'a\ud800' })).toEqual(['name']);
  expect(check({ labels: { team: '\udc00b' }, annotations: { summary: 'x\ud83d' } })).toEqual([
    'labels.team',
    'annotations.summary',
  ]);
  expect(check({ source: { uid: 'p', query: { expr: 'up{a="\ud800"}', list: [{ '\ud800': 1 }] } } })).toEqual([
    'source.query.expr',
    'source.query.list[0].\ud800',
  ]);
  expect(check({ name: '디스크 💾' })).toEqual([]);
});

test.each(['{{ $labels.a }}', '{{ "{{" }}', '{{ printf "}}" }}', '{{`}}`}} }}', 'a { b } }}', '{{ if {a} }}'])(
  '%s is a whole template, or none',
  (text) => expect(check({ labels: { a: text }, annotations: { summary: text, description: text } })).toEqual([])
);

test.each(['{{', 'a {{ $labels.b', '{{ "}}" ', '{{ a }} {{ b }', '{{ "a }}'])(
  '%s is a template that is not closed',
  (text) =>
    expect(check({ labels: { a: text }, annotations: { summary: text, runbook: text } })).toEqual([
      'labels.a',
      'annotations.summary',
    ])
);
