import type { Unused } from './discovery';
import { firstLabel, labelSets, streamLabels, type Inquiry, type Labels } from './inquiry';
import type { SignalRule } from './rules/signalRule';

/** Something that a rule has series of. */
export interface Subject {
  name: string;
  label: string;
  /** The label that tells how a request ended, where the rule asks for one. */
  outcome?: string;
}

/** What a rule has series of, by name; or why there is nothing. */
export async function findSubjects(
  rule: SignalRule,
  inquiry: Inquiry,
  known: Set<string>
): Promise<Subject[] | Unused> {
  if (rule.language === 'logql') {
    return logSubjects(rule, inquiry);
  }
  const missing = [rule.metric, ...(rule.needs ?? [])].find((metric) => !known.has(metric));
  if (missing !== undefined) {
    return { id: rule.id, why: 'no metric', metric: missing };
  }
  const by = [...rule.subject, ...(rule.outcome ?? [])];
  const sets = await labelSets(inquiry, rule.metric, { by, only: rule.only });
  return listSubjects(rule, sets);
}

/** Streams are found by the first of the labels that any stream has. */
async function logSubjects(rule: SignalRule, inquiry: Inquiry): Promise<Subject[] | Unused> {
  for (const label of rule.subject) {
    const sets = await streamLabels(inquiry, [label], label);
    const found = listSubjects({ ...rule, subject: [label] }, sets);
    if (Array.isArray(found)) {
      return found;
    }
  }
  return { id: rule.id, why: 'no subject', labels: rule.subject };
}

function listSubjects(rule: SignalRule, sets: Labels[]): Subject[] | Unused {
  const subjects = new Map<string, Subject>();
  sets.forEach((labels) => {
    const label = firstLabel(labels, rule.subject);
    const outcome = rule.outcome && firstLabel(labels, rule.outcome);
    if (label !== undefined && (rule.outcome === undefined || outcome !== undefined)) {
      subjects.set(labels[label], { name: labels[label], label, outcome });
    }
  });
  return subjects.size > 0
    ? [...subjects.values()]
    : { id: rule.id, why: 'no subject', labels: [...rule.subject, ...(rule.outcome ?? [])] };
}
