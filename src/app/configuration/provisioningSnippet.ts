import type { InsightSettings } from '../../insight';
import { writeProvisioning } from '../../ui';

/** The rules and promises for a data source's provisioning file. */
export function provisioningSnippet({ metrics, logs, rules = [], ignoredPaths, slos = [] }: InsightSettings): string {
  return writeProvisioning({ insight: { metrics, logs, rules, ignoredPaths, slos } });
}
