import { t } from '@grafana/i18n';
import { readResponseSettings, type ResponseSettings } from '../../../response';
import type { Reader } from '../../../ui';

type Freezes = NonNullable<ResponseSettings['freeze']>;

/** Freezes, one a line. */
export function showFreezes(freezes: Freezes = []): string {
  return freezes.map(({ from, to }) => `${from}/${to}`).join('\n');
}

/** One freeze a line, or what is wrong with the first wrong one. */
export const readFreezes: Reader<Freezes> = (text) => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const freezes = lines.map((line) => {
    const [from, to = ''] = line.split('/').map((part) => part.trim());
    return { from, to };
  });
  const problems: string[] = [];
  readResponseSettings({ freeze: freezes }, (problem) => problems.push(problem));
  if (problems.length === 0) {
    return { ok: true, value: freezes };
  }
  const form = t('response-settings.freeze-form', 'Write from/to, such as 2026-12-20T00:00Z/2027-01-03T00:00Z.');
  return { ok: false, message: `${problems[0]} ${form}` };
};
