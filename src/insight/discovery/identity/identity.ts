/** Who a service, pod or node is, by what its labels say: names are unique within a namespace of a cluster alone. */
export interface Identity {
  cluster?: string;
  namespace?: string;
  name: string;
}

/** The identity as one text, the parts that are known joined by `/`: `eu/prod/api`, `prod/api`, `api`. */
export function formatIdentity({ cluster, namespace, name }: Identity): string {
  return [cluster, namespace, name].filter((part) => part !== undefined).join('/');
}

/** Whether nothing that both tell differs. */
export function isCompatible(a: Identity, b: Identity): boolean {
  const agrees = (part: 'cluster' | 'namespace') =>
    a[part] === undefined || b[part] === undefined || a[part] === b[part];
  return a.name === b.name && agrees('cluster') && agrees('namespace');
}

/** Whether `whole` says all that `partial` says, and more. */
export function isCompletion(whole: Identity, partial: Identity): boolean {
  const says = (part: 'cluster' | 'namespace') => partial[part] === undefined || partial[part] === whole[part];
  return whole.name === partial.name && says('cluster') && says('namespace') && countParts(whole) > countParts(partial);
}

/** How many parts are known: 1 to 3. */
export function countParts({ cluster, namespace }: Identity): number {
  return 1 + Number(cluster !== undefined) + Number(namespace !== undefined);
}

/** Known identities by their names, to find those that lack parts. */
export type IdentityIndex = ReadonlyMap<string, ReadonlyMap<string, Identity>>;

export function indexIdentities(known: Iterable<Identity>): IdentityIndex {
  const index = new Map<string, Map<string, Identity>>();
  for (const identity of known) {
    const namesakes = index.get(identity.name) ?? new Map<string, Identity>();
    index.set(identity.name, namesakes.set(formatIdentity(identity), identity));
  }
  return index;
}

/**
 * The name, among known ones, of who is meant: the same identity, else the only one that says more, else the only one that
 * says less. Undefined where there is none or more than one.
 */
export function findIdentity(identity: Identity, index: IdentityIndex): string | undefined {
  const namesakes = index.get(identity.name) ?? new Map<string, Identity>();
  const name = formatIdentity(identity);
  if (namesakes.has(name)) {
    return name;
  }
  const only = (fits: (one: Identity) => boolean) => {
    const found = [...namesakes].filter(([, one]) => fits(one));
    return found.length === 1 ? found[0][0] : undefined;
  };
  return only((one) => isCompletion(one, identity)) ?? only((one) => isCompletion(identity, one));
}
