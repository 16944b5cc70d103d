import { plainDuration } from '../../spec/durations';
import { fnv1a } from '../../spec/ruleUid';
import type { FieldDifference, StoredRule } from './ruleChanges';

/** The annotation that holds a rule's fingerprint as written. Grafana keeps names of this form out of notifications. */
export const mark = '__foresightWritten__';

/** What Grafana adds to every model. */
const added: Record<string, unknown> = { intervalMs: 1000, maxDataPoints: 43200 };

/**
 * The fields that a rule spec decides, by their paths, in a form that does not depend on how a value is spelt: durations
 * in whole units, keys sorted, what is empty or at Grafana's default left out. Pause and notification settings are the
 * installation's own.
 */
function comparable(rule: StoredRule): Map<string, unknown> {
  const { title, labels, annotations, data } = rule;
  const { [mark]: _, ...texts } = annotations ?? {};
  const steps = Object.fromEntries(
    data.map(({ refId, queryType, datasourceUid, relativeTimeRange, model }) => [
      refId,
      { queryType, datasourceUid, relativeTimeRange, model: withoutAdded(model) },
    ])
  );
  const fields = new Map<string, unknown>();
  const order = data.map(({ refId }) => refId);
  collect({ title, labels, annotations: texts, order, data: steps, ...ofKind(rule) }, '', fields);
  return new Map([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Recording rules have no condition, no waiting and no states of their own. */
function ofKind(rule: StoredRule): Record<string, unknown> {
  return rule.record
    ? { record: rule.record }
    : {
        condition: rule.condition,
        for: sameSpelling(rule.for),
        keep_firing_for: sameSpelling(rule.keep_firing_for ?? '0s'),
        noDataState: rule.noDataState,
        execErrState: rule.execErrState,
      };
}

function sameSpelling(duration: string): string {
  try {
    return plainDuration(duration);
  } catch {
    return duration;
  }
}

/** A model without the fields that Grafana adds to every one. */
export function withoutAdded(model: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(model).filter(([name, value]) => value !== added[name]));
}

/** Leaves of nested objects by path; lists are leaves. */
function collect(value: unknown, path: string, fields: Map<string, unknown>): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    Object.entries(value).forEach(([key, item]) => collect(item, path === '' ? key : `${path}.${key}`, fields));
  } else if (value !== undefined && value !== null && value !== '') {
    fields.set(path, value);
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, sorted(item)])
      )
    : value;
}

/** Fields in which two rules differ, sorted by path; none where Grafana's copy is the rule, however it is spelt. */
export function listDifferences(before: StoredRule, after: StoredRule): FieldDifference[] {
  const [old, wanted] = [comparable(before), comparable(after)];
  return [...new Set([...old.keys(), ...wanted.keys()])]
    .sort()
    .filter((field) => !sameValue(old.get(field), wanted.get(field)))
    .map((field) => ({ field, before: old.get(field), after: wanted.get(field) }));
}

/** A short text that changes when a field of the rule does. */
export function fingerprint(rule: StoredRule): string {
  return fnv1a(JSON.stringify(sorted([...comparable(rule)])));
}

/** The rule with its fingerprint in it. */
export function marked<Rule extends StoredRule>(rule: Rule): Rule {
  return { ...rule, annotations: { ...rule.annotations, [mark]: fingerprint(rule) } };
}
