import { formatIdentity } from '../../discovery/identity/identity';
import { resolveName } from '../../discovery/identity/resolveName';
import { chooseSubjectLabels, readIdentity } from '../../discovery/identity/subjectLabels';
import type { Discovery } from '../../discovery/discovery';
import { logRules } from '../../discovery/rules/platform/logRules';

/** Whose a stream is: the whole name of a service that was found, or what its labels say; undefined where they say nothing. */
export function createServiceNames(
  discovery: Pick<Discovery, 'services' | 'nodes'> | undefined
): (labels: Record<string, string>) => string | undefined {
  const [rule] = logRules;
  const names = new Map<string, string>();
  return (labels) => {
    const chosen = chooseSubjectLabels(labels, rule);
    const identity = chosen && readIdentity(labels, chosen);
    if (identity === undefined) {
      return undefined;
    }
    const written = formatIdentity(identity);
    const name = names.get(written) ?? findName(written, identity.name, discovery);
    names.set(written, name);
    return name;
  };
}

function findName(written: string, last: string, discovery: Pick<Discovery, 'services' | 'nodes'> | undefined): string {
  for (const name of discovery ? [written, last] : []) {
    const found = resolveName(name, discovery ?? { services: [], nodes: [] });
    if ('name' in found) {
      return found.name;
    }
  }
  return written;
}
