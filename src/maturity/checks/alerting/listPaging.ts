import type { AlertRule } from '../../reading/operation/rules/alertRule';

/** Alerts that always fire, to show that alerting works, or that only hold others back. */
const helpers: ReadonlySet<string> = new Set(['Watchdog', 'DeadMansSwitch', 'InfoInhibitor']);
/** What nobody is woken by. */
const informing: ReadonlySet<string> = new Set(['info', 'informational', 'notice', 'low', 'none', 'p4', 'p5']);

/** The rules that somebody is to act on when they fire: not paused, no help for others, no mere information. */
export function listPaging(rules: readonly AlertRule[]): AlertRule[] {
  return rules.filter(({ isPaused, title, labels }) => {
    const severity = labels.severity ?? labels.priority ?? labels.level ?? '';
    const isHelper = helpers.has(title) || labels.foresight_kind === 'response';
    return !isPaused && !isHelper && !informing.has(severity.toLowerCase());
  });
}
