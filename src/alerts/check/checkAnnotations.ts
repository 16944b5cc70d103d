import type { RuleSpec } from '../spec/ruleSpec';
import { problemIf, shown, type RuleProblem } from './problem';

const webAddress = /^https?:\/\/\S+$/i;

/** Annotations that are no texts, a runbook that is no web address, and a panel that cannot be linked. */
export function checkAnnotations({ annotations }: RuleSpec): RuleProblem[] {
  const { summary, description, runbook, panel } = annotations ?? {};
  const texts: Array<[field: string, value: unknown]> = [
    ['annotations.summary', summary],
    ['annotations.description', description],
  ];
  return [
    ...texts.flatMap(([field, value]) =>
      problemIf(value !== undefined && typeof value !== 'string', field, `${field} is ${shown(value)}. Give a text.`)
    ),
    ...problemIf(
      runbook !== undefined && !webAddress.test(String(runbook)),
      'annotations.runbook',
      `annotations.runbook is ${shown(runbook)}. Give a web address that begins with https://.`
    ),
    ...problemIf(
      panel !== undefined && !(Number.isInteger(panel?.panelId) && typeof panel.dashboardUid === 'string'),
      'annotations.panel',
      `annotations.panel is ${shown(panel)}. Give the dashboard's uid and the panel's number, such as { dashboardUid: 'shop', panelId: 5 }.`
    ),
  ];
}
