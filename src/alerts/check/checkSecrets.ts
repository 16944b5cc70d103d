import { isMapping } from '../../schema';
import type { RuleSpec } from '../kinds';
import { problemIf, type RuleProblem } from '../spec/problem';

/** Forms that are hardly ever anything but a secret; words such as "password" alone are not. */
const secrets: Array<[what: string, form: RegExp]> = [
  ['a Grafana token', /\bgl(?:sa|c|ag|ss)_[A-Za-z0-9_+/=]{20,}/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/[A-Za-z0-9/]{20,}/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a JSON web token', /\.(?<=eyJ[A-Za-z0-9_-]{10,}\.)eyJ[A-Za-z0-9_-]{10,}\./],
  ['a password in an address', /[a-z0-9+.-]:\/\/[^\s/:@]+:[^\s/@]+@/i],
  ['an authorization header', /\b(?:bearer|basic)\s+[A-Za-z0-9+/_.=-]{20,}/i],
  ['a password or key', /\b(?:password|passwd|secret|token|api[_-]?key)\s*[=:]\s*["']?[^\s"'{}$<]{8,}/i],
];

/** Secrets in texts that Grafana shows to everybody and sends with every alert. The value itself is not repeated. */
export function checkSecrets(spec: RuleSpec): RuleProblem[] {
  const texts = (at: string, values: unknown): Array<[string, unknown]> =>
    Object.entries(isMapping(values) ? values : {}).map(([name, text]) => [`${at}.${name}`, text]);
  return [...texts('labels', spec.labels), ...texts('annotations', spec.annotations)].flatMap(([field, text]) =>
    typeof text === 'string' ? checkText(field, text) : []
  );
}

function checkText(field: string, text: string): RuleProblem[] {
  return secrets.flatMap(([what, form]) =>
    problemIf(
      form.test(text),
      field,
      `${field} looks as if it holds ${what} (${text.length} characters). Labels and annotations are sent with every alert: remove it, and replace the secret if it is one.`
    )
  );
}
