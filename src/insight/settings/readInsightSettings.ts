import { isMapping, parseFields } from '../../schema';
import { builtInRules } from '../discovery/rules/builtInRules';
import type { DiscoveryRules, SignalRule } from '../discovery/rules/signalRule';
import type { Slo } from '../slo/slo';
import { insightSchema } from './insightSchema';

/** Checked settings of the insight over services. */
export interface CheckedInsight {
  metrics?: string;
  logs?: string;
  rules: DiscoveryRules;
  slos: Slo[];
}

/** Reads what an admin wrote; never throws: what is wrong is reported, a sentence each, and left out. */
export function readInsightSettings(given: unknown, report: (message: string) => void): CheckedInsight {
  const { value, problems } = parseFields(insightSchema, given, { subject: nameSubject });
  problems.forEach(({ field, message }) => report(`${namePlace(field, given)}: ${message}`));
  const { metrics, logs, rules = [], ignoredPaths = builtInRules.ignoredPaths, slos = [] } = value;
  return { metrics, logs, rules: { ...builtInRules, signals: withBuiltIn(rules), ignoredPaths }, slos };
}

/** Own rules come first, and take the place of a built-in one with their id. */
function withBuiltIn(own: SignalRule[]): SignalRule[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...builtInRules.signals.filter(({ id }) => !ids.has(id))];
}

/** Fields of a rule or an SLO are told of it: it is named before. */
function nameSubject(field: string): string {
  return field.includes('[') ? `Its ${field.replace(/^[^.]*\./, '')}` : field;
}

/** The rule or the SLO that holds the field, by the name that it has, or else by its number. */
function namePlace(field: string, given: unknown): string {
  const [, list, index] = /^(rules|slos)\[(\d+)\]/.exec(field) ?? [];
  if (list === undefined || !isMapping(given)) {
    return 'Services';
  }
  const entry: unknown = (given[list] as unknown[])[Number(index)];
  const { id, service }: Record<string, unknown> = isMapping(entry) ? entry : {};
  const number = `number ${Number(index) + 1}`;
  return list === 'rules'
    ? `Discovery rule ${typeof id === 'string' && id !== '' ? id : number}`
    : `SLO ${typeof service === 'string' ? `of ${service}` : number}`;
}
