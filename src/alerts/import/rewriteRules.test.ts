import { readRules } from './readRules';
import { rewriteRules } from './rewriteRules';

const text = `# The shop's alerts
groups:
  - name: checkout # by the team
    limit: 20
    rules:
      - alert: First
        expr: up == 0
        x-owner: { slack: '#shop' } # own field
      - alert: Second
        expr: up == 1
---
kind: ConfigMap
data:
  a.yaml: |
    groups:
      # kept
      - name: inner
        rules:
          - { alert: Third, expr: up == 2 }
          - { alert: Fourth, expr: up == 3 }
`;

test('without a change, a text is itself', () => {
  expect(rewriteRules(text, [])).toBe(text);
});

test('one rule is changed, all else is kept: other fields, comments, other documents', () => {
  const [first] = readRules(text).rules;
  const changed = rewriteRules(text, [{ rule: first, source: { ...first.source, for: '5m' } }]);
  expect(readRules(changed).rules.map(({ source }) => source)).toEqual([
    { ...first.source, for: '5m' },
    ...readRules(text)
      .rules.slice(1)
      .map(({ source }) => source),
  ]);
  ["# The shop's alerts", '# by the team', 'limit: 20', '# kept'].forEach((part) => expect(changed).toContain(part));
});

test('of a rule that is changed only what differs is written again', () => {
  const flat = `groups:
- name: g
  rules:
  - alert: A # why
    expr: |
      a
      > 5
    for: 1m # short
    labels: { team: 'x' } # ours
    annotations:
      old: text
`;
  const [{ source, ...rule }] = readRules(flat).rules;
  const { annotations: _, ...kept } = source;
  expect(rewriteRules(flat, [{ rule, source: { ...kept, for: '5m', keep_firing_for: '10m' } }])).toBe(
    flat.replace('1m', '5m').replace('    annotations:\n      old: text\n', '    keep_firing_for: 10m\n')
  );
});

test('rules are taken out wherever they stand, several at once', () => {
  const [first, second, third] = readRules(text).rules;
  const left = readRules(rewriteRules(text, [{ rule: first }, { rule: third }, { rule: second }])).rules;
  expect(left.map(({ title }) => title)).toEqual(['Fourth']);
});

test('each rule written back as it was read gives the same rules', () => {
  const before = readRules(text);
  const after = readRules(
    rewriteRules(
      text,
      before.rules.map((rule) => ({ rule, source: rule.source }))
    )
  );
  expect(after).toEqual(before);
});

test('JSON stays JSON', () => {
  const json = '{"groups":[{"name":"a","rules":[{"alert":"A","expr":"up"}]}]}';
  const [rule] = readRules(json).rules;
  expect(JSON.parse(rewriteRules(json, [{ rule, source: { ...rule.source, expr: 'up == 0' } }]))).toEqual({
    groups: [{ name: 'a', rules: [{ alert: 'A', expr: 'up == 0' }] }],
  });
});
