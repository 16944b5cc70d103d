import { t } from '@grafana/i18n';
import { readInsightSettings, type Slo } from '../../insight';
import { verbatim, type Reader } from '../../ui';

/** service: percent / window; the service may hold colons itself. */
const line = /^(.+):\s*([\d.]+)\s*(?:%\s*)?\/\s*(\S+)$/;

/** Promises, one a line, with the objective in percent. */
export function showSlos(slos: Slo[] = []): string {
  return slos.map(({ service, objective, window }) => `${service}: ${percent(objective)} / ${window}`).join('\n');
}

/** 99.9 of 0.999, without what floating point adds. */
function percent(objective: number): number {
  return Number((objective * 100).toFixed(9));
}

/** Promises that can be kept account of, or what is wrong with the first wrong line. */
export const readSlos: Reader<Slo[]> = (text) => {
  const lines = text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const slos: Slo[] = [];
  for (const one of lines) {
    const slo = readLine(one);
    if (typeof slo === 'string') {
      return { ok: false, message: slo };
    }
    slos.push(slo);
  }
  return { ok: true, value: slos };
};

/** The promise of a line, or what is wrong with it. */
function readLine(text: string): Slo | string {
  const [, service, objective, window] = line.exec(text) ?? [];
  if (service === undefined) {
    return t('insight.bad-slo', '"{{text}}" is no SLO. Write it like cart: 99.9 / 30d.', { text, ...verbatim });
  }
  const slo = { service: service.trim(), objective: Number((Number(objective) / 100).toFixed(9)), window };
  const problems: string[] = [];
  readInsightSettings({ slos: [slo] }, (problem) => problems.push(problem));
  return problems[0] ?? slo;
}
