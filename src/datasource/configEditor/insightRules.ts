import { t } from '@grafana/i18n';
import { readInsightSettings, type SignalRule } from '../../insight';
import type { Reader } from '../../ui';

/** Own rules as the settings show them. */
export function showRules(rules: SignalRule[] = []): string {
  return rules.length === 0 ? '' : JSON.stringify(rules, null, 2);
}

/** Rules that discovery can use, or all that is wrong with them; none for an empty text. */
export const readRules: Reader<SignalRule[]> = (text) => {
  const rules = parseJson(text.trim() || '[]');
  if (!Array.isArray(rules)) {
    return { ok: false, message: t('insight.no-list', 'This is no JSON list. Write [ { "id": … }, … ].') };
  }
  const problems: string[] = [];
  readInsightSettings({ rules }, (problem) => problems.push(problem));
  return problems.length === 0
    ? { ok: true, value: rules as SignalRule[] }
    : { ok: false, message: problems.join(' ') };
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
