import type { InsightDeps } from '../../../../insight';
import type { Language } from '../../../../texts';
import type { AssessedResource } from '../../../assess/assessment';
import type { CheckedCapacity } from '../../../settings/readCapacitySettings';

/** What tables of capacity are laid out with. */
export interface LayoutOptions {
  language: Language;
  /** The present of the plan, ms. */
  cutoff: number;
  leadTimes: CheckedCapacity['leadTimes'];
  /** The service or node, and the kind of signal, that is asked for; empty = all. */
  service: string;
  signal: string;
  sources: InsightDeps['sources'];
}

/** How long it takes to get more of what a resource is, ms. */
export function findLeadTime({ resource }: AssessedResource, { leadTimes }: Pick<LayoutOptions, 'leadTimes'>): number {
  const own: Partial<Record<string, number>> = leadTimes;
  return own[resource.rule.kind] ?? leadTimes.default;
}
