import { grafanaClient } from '../../../cli/grafanaClient';
import type { IntegrationTest } from '../environment';
import { recordingTests } from './grafanaRecordingTests';
import { ruleTests } from './grafanaRuleTests';
import { historyTests } from './history/historyTests';

/**
 * Tests against a running Grafana that has this plugin, the demo shop's Prometheus as `prometheus` and a Foresight data
 * source `foresight` (as provisioning/ has them): GRAFANA_URL and GRAFANA_TOKEN name it. GRAFANA_RECORD_UID names a
 * Prometheus data source that takes remote writes.
 */
export function grafanaTests(environment: Partial<Record<string, string>>): {
  tests: IntegrationTest[];
  skipped: string[];
} {
  const { GRAFANA_URL: url, GRAFANA_TOKEN: token, GRAFANA_RECORD_UID: recordTo } = environment;
  if (!url || !token) {
    return { tests: [], skipped: ['alert rules in a real Grafana: GRAFANA_URL and GRAFANA_TOKEN are not set'] };
  }
  const grafana = grafanaClient(url.replace(/\/+$/, ''), token);
  const skipped = recordTo ? [] : ['recording rules in a real Grafana: GRAFANA_RECORD_UID is not set'];
  return {
    tests: [...ruleTests(grafana), ...historyTests(grafana), ...(recordTo ? recordingTests(grafana, recordTo) : [])],
    skipped,
  };
}
