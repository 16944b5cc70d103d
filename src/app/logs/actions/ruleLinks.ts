import { t } from '@grafana/i18n';
import { createQuery } from '../../../sources';
import { verbatim } from '../../../ui';
import type { LogPattern } from '../../../ui/patterns';
import { deepLink } from '../../deepLink';
import { appPages } from '../../routes';

/** Where patterns are read from: uids of the Foresight data source and of its source of logs. */
export interface LogPlace {
  foresight: string;
  source: string;
}

/** How long a pattern's lines are counted together for a rule: shorter than most incidents, longer than a gap between lines. */
const countWindow = '5m';

/** The form of a new rule over the lines of a pattern per five minutes; undefined where they cannot be selected. */
export function patternRuleAddress({ expr, text }: LogPattern, { source }: LogPlace): string | undefined {
  if (expr === '' || source === '') {
    return undefined;
  }
  const query = createQuery('logql', `sum(count_over_time(${expr} [${countWindow}]))`);
  const name = t('logs.rule-name', 'Log lines unusual: {{pattern}}', { pattern: text.slice(0, 120), ...verbatim });
  return appPages.rules(deepLink({ source, query, name }));
}

/** The form of a new rule that fires when a service, or any, writes a pattern that it never wrote. */
export function newPatternRuleAddress(service: string, { foresight, source }: LogPlace): string {
  const values = { service, ...verbatim };
  const name =
    service === ''
      ? t('logs.new-rule-name-all', 'New log pattern')
      : t('logs.new-rule-name', '{{service}}: new log pattern', values);
  const labels = service === '' ? undefined : { service };
  const query = { expr: '', service };
  return appPages.rules({
    rule: JSON.stringify({ kind: 'newLogPattern', name, foresight, source: { uid: source, query }, labels }),
  });
}
