import type { RuleCommon, RuleKind, RuleSpec } from '../../alerts';

/** What each kind has of its own, as a start. A limit that only the user knows is not a number yet. */
const ownOf: { [Kind in RuleKind]: Omit<Extract<RuleSpec, { kind: Kind }>, keyof RuleCommon> } = {
  anomaly: { kind: 'anomaly', direction: 'both', quorum: { anomalous: 3, of: 5 } },
  forecastBreach: { kind: 'forecastBreach', bound: 'point', limit: NaN, crossing: 'above', horizon: '4h' },
  runway: { kind: 'runway', limit: NaN, crossing: 'above', horizon: '7d', fires: { within: '3d' } },
  outlier: { kind: 'outlier' },
  deviation: { kind: 'deviation', peer: '', direction: 'both', quorum: { anomalous: 3, of: 5 } },
  missing: { kind: 'missing', what: 'missing', within: '10m' },
  sloBurn: { kind: 'sloBurn', objective: 0.999, period: '30d', exhaustedWithin: '3d' },
  changepoint: { kind: 'changepoint', within: '6h' },
};

/** A rule to begin with. */
export function newRule(foresight: string, source = ''): RuleSpec {
  const common: RuleCommon = {
    name: '',
    folder: 'Foresight',
    group: 'predictive',
    interval: '1m',
    for: '5m',
    severity: 'warning',
    foresight,
    source: { uid: source, query: { refId: 'A', expr: '' } },
  };
  return { ...common, ...ownOf.anomaly };
}

/** The rule as one of another kind: what all kinds have in common stays. A recovery threshold is of its kind. */
export function asKind(spec: RuleSpec, kind: RuleKind): RuleSpec {
  const { name, folder, folderUid, group, interval, keepFiring, severity, noData, execErr } = spec;
  const { labels, annotations, foresight, source, learning } = spec;
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
    foresight,
    source,
    learning,
  };
  const present = Object.fromEntries(Object.entries(common).filter(([, value]) => value !== undefined));
  return { ...present, ...ownOf[kind] } as RuleSpec;
}

type Tree = Record<string, unknown>;

/** The value at a dotted path; undefined where there is none. */
export function fieldOf(spec: RuleSpec, path: string): unknown {
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

/** A rule from a link; undefined where the text is none. Whether it is complete, `checkRule` tells. */
export function readDraft(text: unknown): RuleSpec | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const parsed = JSON.parse(text) as Partial<RuleSpec> | null;
    return isKnownKind(parsed?.kind) ? ({ ...startOf(parsed.kind), ...parsed } as RuleSpec) : undefined;
  } catch {
    return undefined;
  }
}

function isKnownKind(kind: unknown): kind is RuleKind {
  return typeof kind === 'string' && Object.hasOwn(ownOf, kind);
}

/** A rule of the kind without what may be left out: a link that leaves it out means that. */
function startOf(kind: RuleKind): RuleSpec {
  return withField(asKind(newRule(''), kind), 'exhaustedWithin', undefined);
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
