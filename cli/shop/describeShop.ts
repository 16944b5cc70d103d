import { minute } from '../../dev/demo/time';
import { textTable } from '../textTable';
import { bars, type JudgedIncident, type JudgedRule } from './judgeShop';

/** The rules, the incidents, and what is to be said of them. */
export function describeShop(rules: JudgedRule[], incidents: JudgedIncident[]): string[] {
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
export function isNoisy({ report }: JudgedRule): boolean {
  return report.falsePerWeek > bars.falsePerWeek;
}

function ruleRow({ rule, report }: JudgedRule): string[] {
  const { episodes, falsePerWeek } = report;
  return [rule.name, rule.kind, rule.interval, String(episodes.length), falsePerWeek.toFixed(2)];
}

function incidentRow({ incident, rule, delay, verdict }: JudgedIncident): string[] {
  const fired = delay === undefined ? '-' : shownTime(incident.from + delay);
  const late = delay === undefined ? '-' : `${delay / minute} min`;
  return [incident.title, shownTime(incident.from), rule?.name ?? 'none', fired, late, verdict];
}

function shownTime(t: number): string {
  return new Date(t).toISOString().slice(0, 16).replace('T', ' ');
}

function total(rules: JudgedRule[]): string {
  const sum = (of: (rule: JudgedRule) => number) => rules.reduce((all, rule) => all + of(rule), 0);
  const count = sum(({ report }) => report.episodes.filter(({ incidents }) => incidents.length === 0).length);
  const perWeek = sum(({ report }) => report.falsePerWeek).toFixed(2);
  const cold = sum(({ unlearnt }) => unlearnt);
  return `${rules.length} rules together: ${count} false alarms, ${perWeek} a week; ${cold} of them in the first day, when no day was known to learn from.`;
}
