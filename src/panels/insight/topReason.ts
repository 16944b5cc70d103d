import type { FleetRow } from '../../ui/fleet';
import { tellReason } from '../../ui/health';

/** The gravest reason in the user's language; empty where all is well. */
export function topReason({ reasonsAhead: [first], reason }: FleetRow, cutoff: number): string {
  return first ? tellReason(first, cutoff) : reason;
}
