import { toYaml, type Plain } from '../../alerts';
import { formatDuration } from '../../schema';
import { createMessage } from '../../texts';
import type { Mend } from '../check/mend';
import type { AlertRule } from '../reading/operation/rules/alertRule';

/** What of a rule is to be another; times in ms. */
export interface RuleChange {
  pending?: number;
  keepFiring?: number;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

/** The text for the file of a rule, of Grafana's or of Prometheus' form, with nothing but what changes and its place. */
export function changeRule(rule: AlertRule, change: RuleChange): Mend {
  const isGrafana = rule.origin === 'grafana';
  const times: Record<string, Plain> = {
    ...(change.pending !== undefined && { for: formatTime(change.pending) }),
    ...(change.keepFiring !== undefined && {
      [isGrafana ? 'keepFiringFor' : 'keep_firing_for']: formatTime(change.keepFiring),
    }),
  };
  const texts: Record<string, Plain> = {
    ...(change.labels && { labels: change.labels }),
    ...(change.annotations && { annotations: change.annotations }),
  };
  const name: Record<string, Plain> = isGrafana ? { uid: rule.id, title: rule.title } : { alert: rule.title };
  const group: Record<string, Plain> = { name: rule.group, ...(isGrafana && { folder: rule.folder }) };
  return {
    kind: 'yaml',
    title: createMessage('mend.rule', { name: rule.title }),
    file: isGrafana ? 'provisioning/alerting/rules.yaml' : 'rules.yml',
    text: toYaml({ groups: [{ ...group, rules: [{ ...name, ...times, ...texts }] }] }),
  };
}

function formatTime(ms: number): string {
  return ms === 0 ? '0s' : formatDuration(ms);
}
