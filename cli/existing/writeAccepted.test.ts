import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { readRules, type ImportedRule } from '../../src/alerts';
import { createMessage } from '../../src/texts';
import { examples } from '../../test/support/alerts/examples';
import type { CommandCall } from '../command';
import type { RuleText } from './collectRules';
import type { ImprovedRule } from './improveExisting';
import { listAccepted, readAccepted, writeAccepted } from './writeAccepted';

const folder = mkdtempSync(path.join(tmpdir(), 'foresight-accepted-'));
afterEach(() => readdirSync(folder).forEach((name) => rmSync(path.join(folder, name), { recursive: true })));
afterAll(() => rmSync(folder, { recursive: true }));

const file = `# the shop's
groups:
- name: shop # by the team
  rules:
  - alert: Flaps
    expr: a > 1 # why
    for: 1m
  - { alert: Noisy, expr: b > 1 }
`;

const readText = (name: string, text = file): RuleText => ({ file: name, text, ...readRules(text) });

const reason = createMessage('improve.range', {});
const changed = (rule: ImportedRule, verdict = 'better') =>
  ({
    rule,
    improvement: { times: { pending: 300_000, keepFiring: 900_000 }, reason },
    proposed: {},
    verdict,
  }) as ImprovedRule;
const replaced = (rule: ImportedRule, verdict = 'better') =>
  ({ rule, improvement: { spec: examples.anomaly, reason }, proposed: {}, verdict }) as ImprovedRule;

function accept(results: ImprovedRule[], texts: RuleText[], ids?: string): string[] {
  const printed: string[] = [];
  const values = { out: 'better.yaml', ...(ids !== undefined && { accept: ids }) };
  const call = { values, switches: new Set(), folder, print: (line: string) => printed.push(line) };
  const asked = call as unknown as CommandCall;
  writeAccepted(listAccepted(results, readAccepted(asked, texts)), texts, asked);
  return printed;
}

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

test('new rules become a rule file; other times are written into a copy of the file that was read, and nothing else', () => {
  const text = readText('shop.yaml');
  const [flaps, noisy] = text.rules;
  const printed = accept([changed(flaps), replaced(noisy)], [text]);
  expect(parse(read('better.yaml'))).toMatchObject({ rules: [{ kind: 'anomaly' }] });
  expect(read('better.shop.yaml')).toBe(file.replace('for: 1m\n', 'for: 5m\n    keep_firing_for: 15m\n'));
  expect(printed).toEqual([
    'better.yaml was written: new rules of Foresight: 1.',
    'better.shop.yaml was written: shop.yaml with other times: 1.',
  ]);
});

test('without ids only what did better is written; with ids what they name', () => {
  const text = readText('shop.yaml');
  const [flaps, noisy] = text.rules;
  const results = [changed(flaps, 'unclear'), replaced(noisy, 'unclear')];
  expect(accept(results, [text])).toEqual(['better.yaml was not written: no proposal is accepted.']);
  accept(results, [text], flaps.id);
  expect(readdirSync(folder)).toEqual(['better.shop.yaml']);
});

test('files of the same name, and the rules of a Grafana, have names of their own', () => {
  const texts = [readText('a/shop.yaml'), readText('b/shop.yaml'), readText('https://grafana.example')];
  accept(
    texts.map(({ rules: [rule] }) => changed(rule)),
    texts
  );
  expect(readdirSync(folder)).toEqual(['better.grafana.json', 'better.shop-2.yaml', 'better.shop.yaml']);
});

test('an id of no rule is refused, and one that nothing is proposed for is said', () => {
  const text = readText('shop.yaml');
  const [flaps] = text.rules;
  expect(() => accept([], [text], 'x')).toThrow('--accept names x, which is the id of no rule');
  const kept = { rule: flaps, improvement: { reason } } as unknown as ImprovedRule;
  expect(accept([kept], [text], flaps.id)).toContain(`${flaps.id} stays as it is: nothing is proposed for it.`);
});
