import type { Signal } from './discovery';
import type { Subject } from './findSubjects';
import { listPreferred, type SubjectLabels } from './identity/subjectLabels';
import { matchAny, matcher } from './rules/selector';
import type { SignalRule } from './rules/signalRule';

/** Ranges that a panel fills in: long enough for rates, and one step for counts of log lines. */
const windows = { promql: '$__rate_interval', logql: '$__interval' };

/** The labels by which a rule's series tell whose they are and how a request ended. */
export type Way = Pick<Subject, 'labels' | 'outcome'>;

/** The different ways of a rule's subjects, each once. */
export function listWays(subjects: readonly Subject[]): Way[] {
  return [
    ...new Map(subjects.map(({ labels, outcome }) => [formatWay({ labels, outcome }), { labels, outcome }])).values(),
  ];
}

export function formatWay({ labels: { name, namespace, cluster }, outcome }: Way): string {
  return [name, namespace, cluster, outcome].join(' ');
}

/**
 * The rule's query for these subjects, which all are named in one way, or for all that are where none is given. `ways` are all
 * ways of the rule: series that are named in a preferred one are not read twice.
 */
export function createSignal(
  rule: SignalRule,
  way: Way,
  { ways, subjects = [] }: { ways: Way[]; subjects?: Subject[] }
): Signal {
  const { labels, outcome } = way;
  const by = [labels.cluster, labels.namespace, labels.name].filter((label) => label !== undefined);
  const match = [
    ...by.map((label) => matchValues(label, subjects)),
    ...listAbsent(rule, way, ways).map((label) => matcher(label, '')),
    ...(rule.only === undefined ? [] : [rule.only]),
  ].join(', ');
  const filled: Record<string, string | undefined> = {
    match,
    by: by.join(', '),
    window: windows[rule.language],
    outcome,
  };
  const expr = rule.expr.replace(/\$(match|by|window|outcome)\b/g, (whole, name: string) => filled[name] ?? whole);
  return { rule, expr, match, labels, subjects: subjects.map(({ name }) => name) };
}

function matchValues(label: string, subjects: Subject[]): string {
  const values = [...new Set(subjects.map((subject) => subject.values[label]))];
  return values.length === 0
    ? `${label}=~".+"`
    : values.length === 1
      ? matcher(label, values[0])
      : matchAny(label, values);
}

/** Labels that other ways go by and that are preferred to those of this one. */
function listAbsent(rule: SignalRule, { labels, outcome }: Way, ways: Way[]): string[] {
  const parts: Array<keyof SubjectLabels> = ['cluster', 'namespace', 'name'];
  const ofSubject = parts.flatMap((part) => {
    const preferred = listPreferred(part, labels, rule);
    return preferred.filter((label) => ways.some((way) => way.labels[part] === label));
  });
  const outcomes = outcome === undefined ? [] : (rule.outcome ?? []).slice(0, rule.outcome?.indexOf(outcome));
  return [...new Set([...ofSubject, ...outcomes.filter((label) => ways.some((way) => way.outcome === label))])];
}
