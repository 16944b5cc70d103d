import { grafanaClient } from '../../../cli/grafanaClient';
import type { IntegrationTest } from '../environment';
import { evidenceTests } from './evidence/evidenceTests';
import { recordingTests } from './grafanaRecordingTests';
import { ruleTests } from './grafanaRuleTests';
import { historyTests } from './history/historyTests';
import { tenantTests } from './tenants/tenantTests';

/**
 * Tests against a running Grafana that has this plugin, the demo shop's Prometheus as `prometheus` and a Foresight data
 * source `foresight` (as provisioning/ has them): GRAFANA_URL and GRAFANA_TOKEN name it. GRAFANA_RECORD_UID names a
 * Prometheus data source that takes remote writes, GRAFANA_ADMIN the server's administrator as `login:password`,
 * GRAFANA_SMTP_PORT the free port of this machine that the Grafana sends its e-mails to.
 */
export function grafanaTests(environment: Partial<Record<string, string>>): {
  tests: IntegrationTest[];
  skipped: string[];
} {
  const { GRAFANA_URL = '', GRAFANA_TOKEN: token, GRAFANA_ADMIN: admin, GRAFANA_RECORD_UID: recordTo } = environment;
  const url = GRAFANA_URL.replace(/\/$/, '');
  const grafana = url && token ? grafanaClient(url, token) : undefined;
  const mailPort = Number(environment.GRAFANA_SMTP_PORT) || undefined;
  const needs = [
    { name: 'alert rules in a real Grafana', isMet: grafana, names: 'GRAFANA_URL and GRAFANA_TOKEN are' },
    { name: 'e-mails of a real Grafana', isMet: !grafana || mailPort, names: 'GRAFANA_SMTP_PORT is' },
    { name: 'recording rules in a real Grafana', isMet: recordTo, names: 'GRAFANA_RECORD_UID is' },
    { name: 'two organisations in a real Grafana', isMet: url && admin, names: 'GRAFANA_URL and GRAFANA_ADMIN are' },
  ];
  return {
    tests: [
      ...(grafana ? [...evidenceTests(grafana, mailPort), ...ruleTests(grafana), ...historyTests(grafana)] : []),
      ...(grafana && recordTo ? recordingTests(grafana, recordTo) : []),
      ...(url && admin ? tenantTests(url, admin) : []),
    ],
    skipped: needs.flatMap(({ name, isMet, names }) => (isMet ? [] : [`${name}: ${names} not set`])),
  };
}
