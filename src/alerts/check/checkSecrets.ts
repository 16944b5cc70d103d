import { findSecrets } from '../../engine';
import { isMapping } from '../../schema';
import type { RuleSpec } from '../kinds';
import { problemIf, type RuleProblem } from '../spec/problem';

/** Secrets in texts that Grafana shows to everybody and sends with every alert. The value itself is not repeated. */
export function checkSecrets(spec: RuleSpec): RuleProblem[] {
  const texts = (at: string, values: unknown): Array<[string, unknown]> =>
    Object.entries(isMapping(values) ? values : {}).map(([name, text]) => [`${at}.${name}`, text]);
  return [...texts('labels', spec.labels), ...texts('annotations', spec.annotations)].flatMap(([field, text]) =>
    typeof text === 'string' ? checkText(field, text) : []
  );
}

function checkText(field: string, text: string): RuleProblem[] {
  return findSecrets(text).flatMap((what) =>
    problemIf(
      true,
      field,
      `${field} looks as if it holds ${what} (${text.length} characters). Labels and annotations are sent with every alert: remove it, and replace the secret if it is one.`
    )
  );
}
