import { grafanaClient } from '../../../cli/grafanaClient';
import type { IntegrationTest } from '../environment';
import { recordingTests } from './grafanaRecordingTests';
import { ruleTests } from './grafanaRuleTests';
import { historyTests } from './history/historyTests';
import { tenantTests } from './tenants/tenantTests';

/**
 * Tests against a running Grafana that has this plugin, the demo shop's Prometheus as `prometheus` and a Foresight data
 * source `foresight` (as provisioning/ has them): GRAFANA_URL and GRAFANA_TOKEN name it. GRAFANA_RECORD_UID names a
 * Prometheus data source that takes remote writes, GRAFANA_ADMIN the server's administrator as `login:password`.
 */
export function grafanaTests(environment: Partial<Record<string, string>>): {
  tests: IntegrationTest[];
  skipped: string[];
} {
  const { GRAFANA_URL = '', GRAFANA_TOKEN: token, GRAFANA_ADMIN: admin, GRAFANA_RECORD_UID: recordTo } = environment;
  const url = GRAFANA_URL.replace(/\/$/, '');
  const grafana = url && token ? grafanaClient(url, token) : undefined;
  return {
    tests: [
      ...(grafana ? [...ruleTests(grafana), ...historyTests(grafana)] : []),
      ...(grafana && recordTo ? recordingTests(grafana, recordTo) : []),
      ...(url && admin ? tenantTests(url, admin) : []),
    ],
    skipped: [
      ...(grafana ? [] : ['alert rules in a real Grafana: GRAFANA_URL and GRAFANA_TOKEN are not set']),
      ...(recordTo ? [] : ['recording rules in a real Grafana: GRAFANA_RECORD_UID is not set']),
      ...(url && admin ? [] : ['two organisations in a real Grafana: GRAFANA_URL and GRAFANA_ADMIN are not set']),
    ],
  };
}
