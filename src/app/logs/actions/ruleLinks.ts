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
  /** Streams of services in LogQL, by their names. */
  selectors: ReadonlyMap<string, string>;
}

/** How long a pattern's lines are counted together for a rule: shorter than most incidents, longer than a gap between lines. */
const countWindow = '5m';

/** Every stream of Loki 3 has this label; it stands in where the streams of a service are not known. */
const anyStream = '{service_name=~".+"}';

/** The form of a new rule over the lines of a pattern per five minutes; undefined where they cannot be selected. */
export function patternRuleAddress({ expr, text, example }: LogPattern, { source }: LogPlace): string | undefined {
  if (expr === '' || source === '') {
    return undefined;
  }
  const query = createQuery('logql', `sum(count_over_time(${expr} [${countWindow}]))`);
  const name = t('logs.rule-name', 'Log lines unusual: {{pattern}}', { pattern: text.slice(0, 120), ...verbatim });
  return appPages.rules(deepLink({ source, query, name, ...(example !== '' && { example }) }));
}

/** The form of a new rule over a value of the lines of a pattern. */
export function parameterRuleAddress(
  { text, example }: LogPattern,
  { name: parameter, expr }: LogPattern['parameters'][number],
  { source }: LogPlace
): string {
  const values = { parameter, pattern: text.slice(0, 100), ...verbatim };
  const name = t('logs.parameter-rule-name', '{{parameter}} unusual: {{pattern}}', values);
  return appPages.rules(
    deepLink({ source, query: createQuery('logql', expr), name, ...(example !== '' && { example }) })
  );
}

/** The form of a new rule that fires when a service, or any of them, writes lines of a pattern that it never wrote. */
export function newPatternRuleAddress(service: string, { foresight, source, selectors }: LogPlace): string {
  const name =
    service === ''
      ? t('logs.new-rule-name-all', 'New log pattern')
      : t('logs.new-rule-name', '{{service}}: new log pattern', { service, ...verbatim });
  const query = createQuery('logql', selectors.get(service) ?? anyStream);
  const ofService = service === '' ? {} : { service, labels: { service } };
  const rule = { kind: 'newLogPattern', name, foresight, source: { uid: source, query }, ...ofService };
  return appPages.rules({ rule: JSON.stringify(rule) });
}
