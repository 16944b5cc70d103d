import {
  alertKinds,
  getAlertKind,
  isAlertKindName,
  type AlertKindName,
  type RuleCommon,
  type RuleSpec,
} from '../../../alerts';

/** A rule to begin with. */
export function newRule(foresight: string, source = ''): RuleSpec {
  const common: RuleCommon = {
    name: '',
    folder: 'Foresight',
    group: 'predictive',
    interval: '1m',
    for: '0s',
    keepFiring: '10m',
    severity: 'warning',
    foresight,
    source: { uid: source, query: { refId: 'A', expr: '' } },
  };
  const { defaults, learning } = alertKinds.anomaly;
  return { ...common, learning, ...defaults };
}

/**
 * The rule as one of another kind: what all kinds have in common stays, also how it learns where that was changed. A
 * recovery threshold is of its kind.
 */
export function asKind(spec: RuleSpec, kind: AlertKindName): RuleSpec {
  const { name, folder, folderUid, group, interval, keepFiring, severity, noData, execErr } = spec;
  const { labels, annotations, evidence, language, foresight, source } = spec;
  const next = getAlertKind({ kind });
  const isChanged = JSON.stringify(spec.learning) !== JSON.stringify(getAlertKind(spec).learning);
  const learning = isChanged ? spec.learning : next.learning;
  const common: RuleCommon = {
    name,
    folder,
    folderUid,
    group,
    interval,
    for: spec.for,
    keepFiring,
    severity,
    noData,
    execErr,
    labels,
    annotations,
    evidence,
    language,
    foresight,
    source,
    learning,
  };
  const present = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined));
  return { ...present, ...next.defaults } as RuleSpec;
}

type Tree = Record<string, unknown>;

/** The value at a dotted path; undefined where there is none. */
export function readField(spec: RuleSpec, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as Tree | undefined)?.[name], spec);
}

/** The rule with another value at a dotted path; undefined takes the field away. */
export function withField(spec: RuleSpec, path: string, value: unknown): RuleSpec {
  return set(spec as unknown as Tree, path.split('.'), value) as unknown as RuleSpec;
}

function set(tree: Tree | undefined, [name, ...rest]: string[], value: unknown): Tree | undefined {
  const inner = rest.length === 0 ? value : set(tree?.[name] as Tree | undefined, rest, value);
  const changed = Object.entries({ ...tree, [name]: inner }).filter(([, one]) => one !== undefined);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}

/** The rule as text for a link, without anything that could be a secret: a rule has none, `checkRule` sees to that. */
export function writeDraft(spec: RuleSpec): string {
  return JSON.stringify(spec);
}

/** A rule from a link; undefined where the text is none. `checkRule` finds out whether it is complete. */
export function readDraft(text: unknown): RuleSpec | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const parsed = JSON.parse(text) as Partial<RuleSpec> | null;
    const kind: unknown = parsed?.kind;
    return isAlertKindName(kind) ? ({ ...fillKind(kind), ...parsed } as RuleSpec) : undefined;
  } catch {
    return undefined;
  }
}

/** A rule of the kind without what may be left out: a link that leaves it out means that. */
function fillKind(kind: AlertKindName): RuleSpec {
  const { keepFiring: _, learning: __, ...required } = asKind(newRule(''), kind);
  const rule = required as RuleSpec;
  const optional = getAlertKind(rule)
    .fields(rule)
    .filter((field) => field.optional);
  return optional.reduce((start, { path }) => withField(start, path, undefined), rule);
}

/** Lines of `name=value` as labels, and back. */
export function readLabels(text: string): Record<string, string> | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs = lines.map((line) => {
    const [name, ...rest] = line.split('=');
    return [name.trim(), rest.join('=').trim()];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

export function writeLabels(labels: Record<string, string> = {}): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');
}
