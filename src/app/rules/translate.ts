import { t as translateKey } from '@grafana/i18n';
import type { Message } from '../../alerts';

/** A text of an alert kind or format in the user's language; the locale files are made of the `message` calls there. */
export function translate({ key, english }: Message): string {
  return translateKey(key, english);
}
