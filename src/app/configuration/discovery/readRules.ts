import { t } from '@grafana/i18n';
import type { Reader } from '../../../ui';

/** A JSON list; what its entries lack is told by whoever tries them. */
export const readRules: Reader<unknown[]> = (text) => {
  try {
    const rules: unknown = JSON.parse(text.trim() || '[]');
    return Array.isArray(rules) ? { ok: true, value: rules } : { ok: false, message: notList() };
  } catch {
    return { ok: false, message: notList() };
  }
};

function notList(): string {
  return t('configuration.no-list', 'This is no JSON list. Write [ { "id": … }, … ].');
}
