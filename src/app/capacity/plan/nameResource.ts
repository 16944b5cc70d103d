import { nameSignal } from '../../../ui/health';
import type { ResourceName } from '../read/planRows';

/** What a resource belongs to: its service, or its node. */
export function nameOwner({ service, node }: ResourceName): string {
  return service || node || '–';
}

/** Which of its resources it is: "Disk, /data". */
export function nameKind({ service, node, signal, resource }: ResourceName): string {
  const parts = [nameSignal(signal), resource, service !== '' ? node : ''];
  return parts.filter((part) => part !== '').join(', ');
}

/** The whole name: "node-3: Disk, /data". */
export function nameResource(row: ResourceName): string {
  return `${nameOwner(row)}: ${nameKind(row)}`;
}
