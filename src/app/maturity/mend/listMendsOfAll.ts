import { checkRule, type RuleSpec } from '../../../alerts';
import type { Finding } from '../read/findings';
import { readChange, type SettingChange } from './settingChange';

/** What can be done about several findings at once. */
export interface MendsOfAll {
  /** One change of a setting for all that propose one there, and how many they are. */
  settings: Array<{ change: SettingChange; count: number }>;
  /** Complete rules of all. */
  rules: RuleSpec[];
}

/** More rules are not created at once. */
const maxRules = 100;

/** What mends several of the findings in one step; nothing that mends only one of them. */
export function listMendsOfAll(foresight: string, findings: readonly Finding[]): MendsOfAll {
  const mends = findings.flatMap((one) => one.mends);
  const lists = new Map<string, unknown[][]>();
  for (const mend of mends) {
    const change = mend.kind === 'settings' ? readChange(mend) : undefined;
    if (change && Array.isArray(change.value)) {
      lists.set(change.path, [...(lists.get(change.path) ?? []), change.value as unknown[]]);
    }
  }
  const rules = mends
    .flatMap((mend) => (mend.kind === 'rule' ? [{ ...mend.spec, foresight } as unknown as RuleSpec] : []))
    .filter((spec) => checkRule(spec).length === 0);
  return {
    settings: [...lists]
      .filter(([, values]) => values.length > 1)
      .map(([path, values]) => ({ change: { path, value: values.flat() }, count: values.length })),
    rules: rules.length > 1 ? rules.slice(0, maxRules) : [],
  };
}
