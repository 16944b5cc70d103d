import type { Unused } from './discovery';
import { formatIdentity, type Identity } from './identity/identity';
import {
  chooseSubjectLabels,
  listIdentityLabels,
  readIdentity,
  type SubjectLabels,
  type SubjectRule,
} from './identity/subjectLabels';
import { boundedSets, firstLabel, hasRelays, labelSets, streamLabels, type Inquiry, type Labels } from './inquiry';
import { nodeName } from './pods/nodeName';
import type { SignalRule } from './rules/signalRule';

/** Something that a rule has series of. */
export interface Subject {
  /** Its identity as one text. */
  name: string;
  identity: Identity;
  labels: SubjectLabels;
  /** Values of these labels as they are in the series. */
  values: Labels;
  /** The label that tells how a request ended, where the rule asks for one. */
  outcome?: string;
}

/** What a rule has series of; or why there is nothing. */
export async function findSubjects(
  rule: SignalRule,
  inquiry: Inquiry,
  known: Set<string>
): Promise<Subject[] | Unused> {
  if (rule.language === 'logql') {
    return logSubjects(rule, inquiry);
  }
  const { maximum, unlimited, only } = rule;
  const missing = [rule.metric, ...(rule.needs ?? [])].find((metric) => !known.has(metric));
  if (missing !== undefined) {
    return { id: rule.id, why: 'no metric', metric: missing };
  }
  const by = [...listIdentityLabels(rule), ...(rule.outcome ?? [])];
  const sets = await (maximum === undefined
    ? labelSets(inquiry, rule.metric, { by, only })
    : boundedSets(inquiry, maximum, { by, only, unlimited }));
  const isRelayed = mayBeRelayed(rule, sets) && (await hasRelays(inquiry, rule.metric, rule.subject[0]));
  return listSubjects({ ...rule, isRelayed }, sets);
}

/** A collector that is scraped for many services has them all in its own namespace. */
function mayBeRelayed(rule: SignalRule, sets: Labels[]): boolean {
  const [name] = rule.subject;
  return name === 'service_name' && sets.some((labels) => chooseSubjectLabels(labels, rule)?.namespace === 'namespace');
}

/** Streams are found by the first of the labels that any stream has. */
async function logSubjects(rule: SignalRule, inquiry: Inquiry): Promise<Subject[] | Unused> {
  for (const label of rule.subject) {
    const own = { ...rule, subject: [label] };
    const sets = await streamLabels(inquiry, listIdentityLabels(own), label);
    const found = listSubjects(own, sets);
    if (Array.isArray(found)) {
      return found;
    }
  }
  return { id: rule.id, why: 'no subject', labels: rule.subject };
}

function listSubjects(rule: SignalRule & SubjectRule, sets: Labels[]): Subject[] | Unused {
  const subjects = new Map<string, Subject>();
  sets.forEach((labels) => {
    const subject = readSubject(labels, rule);
    const outcome = rule.outcome && firstLabel(labels, rule.outcome);
    if (subject && (rule.outcome === undefined || outcome !== undefined)) {
      subjects.set(JSON.stringify([subject.labels, subject.values]), { ...subject, outcome });
    }
  });
  return subjects.size > 0
    ? [...subjects.values()]
    : { id: rule.id, why: 'no subject', labels: [...rule.subject, ...(rule.outcome ?? [])] };
}

/** Whose a series with these labels is; undefined where nothing names anybody. */
export function readSubject(labels: Labels, rule: SubjectRule): Subject | undefined {
  const own = chooseSubjectLabels(labels, rule);
  const identity = own && readIdentity(labels, own);
  if (!own || !identity) {
    return undefined;
  }
  const values = Object.fromEntries(Object.values<string>({ ...own }).map((label) => [label, labels[label]]));
  return { name: nameSubject(identity, rule), identity, labels: own, values };
}

/** The name of the service, pod or node that a series of a rule tells of, by the labels that were chosen; undefined where none does. */
export function nameOwner(labels: Labels, own: SubjectLabels, rule: Pick<SubjectRule, 'scope'>): string | undefined {
  const identity = readIdentity(labels, own);
  return identity && nameSubject(identity, rule);
}

function nameSubject(identity: Identity, { scope }: Pick<SubjectRule, 'scope'>): string {
  return formatIdentity(scope === 'node' ? { ...identity, name: nodeName(identity.name) } : identity);
}
