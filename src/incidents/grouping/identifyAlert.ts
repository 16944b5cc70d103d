import type { Trouble } from '../trouble';

/** What rules, receivers and replicas add: two ways to the same alert differ in these. */
const addedLabels: ReadonlySet<string> = new Set([
  'alertstate',
  'grafana_folder',
  'rulename',
  'ref_id',
  'datasource_uid',
  'prometheus',
  'prometheus_replica',
  'receive',
  'replica',
  'monitor',
]);

/** Texts that are equal for the same alert. */
export interface Identities {
  /** From one source, or from several that add nothing. */
  identify(trouble: Trouble): string;
  /** From several sources, each of which may add labels that the other ones never have, such as the cluster. */
  identifyAcross(trouble: Trouble): string;
}

/** How the alerts among these troubles are told apart; any other trouble is itself alone. */
export function createIdentities(troubles: readonly Trouble[]): Identities {
  const common = listCommonNames(troubles.filter(({ kind }) => kind === 'alert'));
  const write = (one: Trouble, isIncluded: (name: string) => boolean) =>
    one.kind === 'alert' ? JSON.stringify(listOwn(one).filter(([name]) => isIncluded(name))) : one.id;
  return {
    identify: (one) => write(one, () => true),
    identifyAcross: (one) => write(one, (name) => common.get(one.signal)?.has(name) ?? true),
  };
}

/** By the name of an alert: labels that every source has that gives alerts of this name. */
function listCommonNames(alerts: readonly Trouble[]): Map<string | undefined, Set<string>> {
  const names = new Map<string | undefined, Map<Trouble['origin'], Set<string>>>();
  for (const one of alerts) {
    const byOrigin = names.get(one.signal) ?? new Map<Trouble['origin'], Set<string>>();
    const known = byOrigin.get(one.origin) ?? new Set();
    listOwn(one).forEach(([name]) => known.add(name));
    names.set(one.signal, byOrigin.set(one.origin, known));
  }
  return new Map(
    [...names].map(([signal, byOrigin]) => {
      const [first, ...others] = [...byOrigin.values()];
      return [signal, new Set([...first].filter((name) => others.every((one) => one.has(name))))];
    })
  );
}

/** The labels of an alert that are not added on the way, by name. */
function listOwn({ labels }: Trouble): Array<[string, string]> {
  const own = Object.entries(labels).filter(([name]) => !addedLabels.has(name) && !name.startsWith('__'));
  return own.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
