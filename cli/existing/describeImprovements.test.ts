import type { ImportedRule, RuleReport } from '../../src/alerts';
import { createMessage } from '../../src/texts';
import { describeImprovements } from './describeImprovements';

const report = (perWeek: number): RuleReport => ({
  episodes: [],
  perWeek,
  flaps: 0,
  firingShare: perWeek / 100,
  incidents: [],
  falsePerWeek: perWeek,
  noData: { share: 0, spans: [], episodes: [], pages: 0 },
  failed: { share: 0, spans: [], episodes: [], pages: 0 },
});

const rule = (title: string) => ({ id: title.toLowerCase(), title }) as ImportedRule;

test('both sides stand beside each other, and every rule has its reason', () => {
  const lines = describeImprovements([
    {
      rule: rule('Flaps'),
      existing: report(9),
      improvement: {
        times: { pending: 300_000, keepFiring: 900_000, recovery: 60 },
        reason: createMessage('improve.flaps', { flaps: 6, alarms: 9, pending: '5m', keepFiring: '15m' }),
      },
      proposed: report(2),
      verdict: 'better',
    },
    { rule: rule('Rare'), existing: report(1), improvement: { reason: createMessage('improve.own', {}) } },
    { rule: rule('Broken'), error: 'It cannot be reached.' },
  ]).map((line) => line.replace(/ +/g, ' '));
  expect(lines[2]).toBe('flaps Flaps 9 9 - other times 2 2 - better');
  expect(lines.join('\n')).toMatch(
    /Flaps: 6 of its 9 alarms.*Write for: 5m, keep_firing_for: 15m, recovery threshold: 60\./
  );
  expect(lines.slice(-2)).toEqual([
    ' Rare: Foresight wrote it: it predicts already.',
    ' Broken: It cannot be reached.',
  ]);
});

test('nothing better is no table', () => {
  expect(describeImprovements([])).toEqual(['Nothing better was found for any rule.']);
});
