import { t as lookUp } from '@grafana/i18n';
import type { Choice } from '../../queries';
import { verbatim } from '../../ui';
import { renderText } from '../../ui/health';

/** A text of a query type in the user's language; `values` stand in for {{name}}. */
export function translate(text: Choice['label'], values: Record<string, string> = {}): string {
  return 'code' in text ? renderText(text) : lookUp(text.key, text.english, { ...values, ...verbatim });
}
