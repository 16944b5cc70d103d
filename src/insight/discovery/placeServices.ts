import { firstLabel, labelSets, type Inquiry } from './inquiry';
import type { PlacementRule } from './rules/signalRule';

export interface Place {
  pod: string;
  node?: string;
}

/** The pods of each known service, with their nodes. */
export async function placeServices(
  rules: PlacementRule[],
  services: ReadonlySet<string>,
  inquiry: Inquiry
): Promise<Map<string, Place[]>> {
  const places = new Map<string, Map<string, Place>>();
  for (const { metric, service, pod, node } of rules) {
    const sets = await labelSets(inquiry, metric, { by: [...service, ...pod, ...node] });
    sets.forEach((labels) => {
      const name = firstLabel(labels, pod);
      const owner = name && findOwner(labels[name], { named: service.map((label) => labels[label]), services });
      if (name !== undefined && owner) {
        const own = places.get(owner) ?? new Map<string, Place>();
        const at = firstLabel(labels, node);
        own.set(labels[name], {
          ...own.get(labels[name]),
          pod: labels[name],
          ...(at && { node: nodeName(labels[at]) }),
        });
        places.set(owner, own);
      }
    });
  }
  return new Map([...places].map(([name, own]) => [name, [...own.values()]]));
}

/** A node's name without the port of what tells of it. */
export function nodeName(instance: string): string {
  return instance.replace(/:\d+$/, '');
}

/** The service that a pod is of: what its labels say, else the longest name that the pod's name begins with. */
function findOwner(
  pod: string,
  { named, services }: { named: string[]; services: ReadonlySet<string> }
): string | undefined {
  const said = named.find((name) => services.has(name));
  if (said !== undefined) {
    return said;
  }
  const parts = pod.split('-');
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('-');
    if (services.has(name)) {
      return name;
    }
  }
  return undefined;
}
