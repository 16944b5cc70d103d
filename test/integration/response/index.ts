import { grafanaClient } from '../../../cli/grafanaClient';
import type { IntegrationTest } from '../environment';
import { chainTests } from './grafana/chainTests';
import { payloadTests } from './grafana/payloadTests';
import { rulebookTests } from './rulebookTests';

/**
 * Tests of handing over to real engines, by a real Grafana where GRAFANA_URL and GRAFANA_TOKEN name one. RULEBOOK_EXECUTABLE names
 * Ansible's rule engine, RULEBOOK_MISSING why there is none.
 */
export function responseTests(environment: Partial<Record<string, string>>): {
  tests: IntegrationTest[];
  skipped: string[];
} {
  const { RULEBOOK_EXECUTABLE: executable, RULEBOOK_MISSING: missing, GRAFANA_URL, GRAFANA_TOKEN: token } = environment;
  const grafana = GRAFANA_URL && token ? grafanaClient(GRAFANA_URL.replace(/\/$/, ''), token) : undefined;
  return {
    tests: [
      ...(executable ? rulebookTests(executable) : []),
      ...(grafana ? payloadTests(grafana) : []),
      ...(grafana && executable ? chainTests(grafana, executable) : []),
    ],
    skipped: [
      ...(executable ? [] : [`responses with a real rule engine: ${missing || 'RULEBOOK_EXECUTABLE is not set'}`]),
      ...(grafana ? [] : ['responses handed over by a real Grafana: GRAFANA_URL and GRAFANA_TOKEN are not set']),
    ],
  };
}
