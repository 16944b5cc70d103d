import { parseDuration } from '../../queries';
import { builtInRules } from '../discovery/builtInRules';
import type { DiscoveryRules, SignalRule } from '../discovery/signalRule';
import type { Slo } from '../slo/slo';
import { checkSignalRule } from './checkSignalRule';
import { isRecord, type Report } from './record';

/** Checked settings of the insight over services. */
export interface CheckedInsight {
  metrics?: string;
  logs?: string;
  rules: DiscoveryRules;
  slos: Slo[];
}

const known = ['metrics', 'logs', 'rules', 'slos'];

/** Reads what an admin wrote; never throws: what is wrong is reported, a sentence each, and left out. */
export function readInsightSettings(given: unknown, report: Report): CheckedInsight {
  const settings = isRecord(given) ? given : {};
  if (given !== undefined && given !== null && !isRecord(given)) {
    report('The settings of services (insight) are no object with metrics, logs, rules and slos.');
  }
  const unknown = Object.keys(settings).filter((field) => !known.includes(field));
  if (unknown.length > 0) {
    report(`Services: unknown fields ${unknown.join(', ')}. Known are ${known.join(', ')}.`);
  }
  const uid = (name: 'metrics' | 'logs') => readUid(settings[name], name, report);
  const own = readList(settings.rules, 'rules', report).flatMap((rule, i) => checkedRule(rule, i, report));
  return {
    metrics: uid('metrics'),
    logs: uid('logs'),
    rules: { ...builtInRules, signals: withOwn(own) },
    slos: readList(settings.slos, 'slos', report).flatMap((slo, i) => checkedSlo(slo, i, report)),
  };
}

/** Own rules come first, and take the place of a built-in one with their id. */
function withOwn(own: SignalRule[]): SignalRule[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...builtInRules.signals.filter(({ id }) => !ids.has(id))];
}

function readUid(value: unknown, name: string, report: Report): string | undefined {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  if (typeof value !== 'string') {
    report(`Services: ${name} is ${JSON.stringify(value)}. Write the uid of an allowed source.`);
    return undefined;
  }
  return value;
}

function readList(value: unknown, name: string, report: Report): unknown[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    report(`Services: ${name} is no list. Write one entry per line.`);
    return [];
  }
  return value;
}

function checkedRule(rule: unknown, index: number, report: Report): SignalRule[] {
  const problems = checkSignalRule(rule);
  const name = isRecord(rule) && typeof rule.id === 'string' && rule.id !== '' ? rule.id : `number ${index + 1}`;
  problems.forEach((problem) => report(`Discovery rule ${name}: ${problem}`));
  return problems.length === 0 ? [rule as SignalRule] : [];
}

function checkedSlo(slo: unknown, index: number, report: Report): Slo[] {
  const problem = sloProblem(slo);
  if (problem !== undefined) {
    const name = isRecord(slo) && typeof slo.service === 'string' ? `of ${slo.service}` : `number ${index + 1}`;
    report(`SLO ${name}: ${problem}`);
    return [];
  }
  return [slo as Slo];
}

function sloProblem(slo: unknown): string | undefined {
  if (!isRecord(slo) || typeof slo.service !== 'string' || slo.service === '') {
    return 'It names no service. Write service, objective and window.';
  }
  const { objective, window } = slo;
  if (typeof objective !== 'number' || !(objective > 0 && objective < 1)) {
    return `Its objective is ${JSON.stringify(objective)}. Write a share between 0 and 1, such as 0.999.`;
  }
  try {
    const length = parseDuration(String(window), 'Its window');
    const day = 86_400_000;
    return length >= day && length <= 90 * day ? undefined : `Its window is ${window}. Choose 1d to 90d.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
