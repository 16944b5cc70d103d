import { parse, stringify } from 'yaml';
import { applyChanges, planChanges, toAllGroups, type GrafanaRequest, type RuleSpec } from '../../src/alerts';
import type { Mend, Roadmap } from '../../src/maturity';

/** Settings of a data source, as far as mends change them. */
export type MendedSettings = Record<string, unknown>;

/** What was done, and what a bench cannot do. */
export interface AppliedMends {
  rules: RuleSpec[];
  settings: MendedSettings;
  /** Entries of settings that were added. */
  entries: number;
  /** Mends by kind that change what is scraped, written or seen: the past stays as it is. */
  left: Record<string, number>;
}

/** Settings that are whole as they are proposed; others want an address or secret of people's own. */
const ownPaths: readonly string[] = [
  'insight.rules',
  'insight.slos',
  'insight.logs',
  'incidents',
  'maturity',
  'capacity',
];

/** Does what an assessment proposes: rules go to Grafana, entries into the settings. */
export async function applyMends(roadmap: Roadmap, grafana: GrafanaRequest): Promise<AppliedMends> {
  const mends = roadmap.phases.flatMap(({ items }) => items.flatMap((item) => item.mends));
  const rules = distinctBy(
    mends.flatMap((mend) => (mend.kind === 'rule' ? [mend.spec] : [])),
    ({ name }) => name
  );
  const changes = await planChanges(toAllGroups(rules, undefined), grafana, { prune: false });
  const { outcome, message } = await applyChanges(changes, { editable: false, overwrite: true }, grafana);
  if (outcome !== 'applied' && outcome !== 'unchanged') {
    throw new Error(`The rules were not applied: ${message}`);
  }
  const entries = mends.flatMap((mend) => (mend.kind === 'settings' && ownPaths.includes(mend.path) ? [mend] : []));
  const settings: MendedSettings = {};
  entries.forEach(({ path, yaml }) => addEntry(settings, path.split('.'), readEntry(path, parse(yaml))));
  return { rules, settings, entries: entries.length, left: countLeft(mends) };
}

/** A text may begin with the name of the list that it belongs to. */
function readEntry(path: string, given: unknown): unknown {
  const name = path.slice(path.lastIndexOf('.') + 1);
  return (given as MendedSettings)[name] ?? given;
}

/** Lists grow by what they do not hold yet, objects by the keys that they do not have. */
function addEntry(settings: MendedSettings, [first, ...rest]: string[], value: unknown): void {
  if (rest.length > 0) {
    const below = { ...(settings[first] as MendedSettings | undefined) };
    settings[first] = below;
    addEntry(below, rest, value);
    return;
  }
  const known = settings[first];
  const added = Array.isArray(value) ? value : [value];
  settings[first] = Array.isArray(value)
    ? distinctBy([...(Array.isArray(known) ? known : []), ...added], (one) => stringify(one))
    : { ...(known as object | undefined), ...(value as object) };
}

function countLeft(mends: readonly Mend[]): Record<string, number> {
  const counts: Record<string, number> = {};
  mends
    .filter((mend) => (mend.kind === 'settings' ? !ownPaths.includes(mend.path) : mend.kind !== 'rule'))
    .forEach(({ kind }) => {
      counts[kind] = (counts[kind] ?? 0) + 1;
    });
  return counts;
}

function distinctBy<Value>(values: readonly Value[], key: (value: Value) => string): Value[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
