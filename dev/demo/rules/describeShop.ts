import { textTable } from '../../../cli';
import { minute } from '../time';
import { bars, type ScoredIncident, type ScoredRule } from './scoreShop';

/** The rules, the incidents, and what is to be said of them. */
export function describeShop(rules: ScoredRule[], incidents: ScoredIncident[]): string[] {
  return [
    ...textTable(['rule', 'kind', 'interval', 'alarms', 'false/week'], rules.map(ruleRow)),
    '',
    ...textTable(
      ['incident', 'onset', 'first rule to fire', 'fired at', 'delay', 'verdict'],
      incidents.map(incidentRow)
    ),
    '',
    ...incidents.flatMap(({ incident, explanation }) => (explanation ? [`${incident.title}: ${explanation}`] : [])),
    ...rules.filter(isNoisy).map(({ rule }) => `${rule.name}: more than ${bars.falsePerWeek} false alarm a week.`),
    total(rules),
  ];
}

/** Whether a rule is over the bar of false alarms. */
export function isNoisy({ report }: ScoredRule): boolean {
  return report.falsePerWeek > bars.falsePerWeek;
}

function ruleRow({ rule, report }: ScoredRule): string[] {
  const { episodes, falsePerWeek } = report;
  return [rule.name, rule.kind, rule.interval, String(episodes.length), falsePerWeek.toFixed(2)];
}

function incidentRow({ incident, rule, delay, verdict }: ScoredIncident): string[] {
  const fired = delay === undefined ? '-' : formatTime(incident.from + delay);
  const late = delay === undefined ? '-' : `${delay / minute} min`;
  return [incident.title, formatTime(incident.from), rule?.name ?? 'none', fired, late, verdict];
}

function formatTime(t: number): string {
  return new Date(t).toISOString().slice(0, 16).replace('T', ' ');
}

function total(rules: ScoredRule[]): string {
  const sum = (of: (rule: ScoredRule) => number) => rules.reduce((all, rule) => all + of(rule), 0);
  const count = sum(({ report }) => report.episodes.filter(({ incidents }) => incidents.length === 0).length);
  const perWeek = sum(({ report }) => report.falsePerWeek).toFixed(2);
  const cold = sum(({ unlearnt }) => unlearnt);
  return `${rules.length} rules together: ${count} false alarms, ${perWeek} a week; ${cold} of them in the first day, when no day was known to learn from.`;
}
