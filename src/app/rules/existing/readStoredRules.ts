import { t } from '@grafana/i18n';
import type { GrafanaAnswer, GrafanaRequest } from '../../../alerts';

const addresses = ['/api/ruler/grafana/api/v1/rules', '/api/v1/provisioning/alert-rules/export?format=json'];

/**
 * The alert rules of this Grafana as its API gives them, as far as the user may read them: from the ruler, whose answer
 * every viewer gets, or from the export where there is no ruler. @throws Error that says what to ask for, or what failed.
 */
export async function readStoredRules(request: GrafanaRequest): Promise<string> {
  for (const path of addresses) {
    const answer = await request({ method: 'GET', path });
    if (answer.status === 200) {
      return JSON.stringify(answer.body);
    }
    if (answer.status !== 404) {
      throw new Error(describeRefusal(answer));
    }
  }
  throw new Error(t('rule-existing.no-api', 'This Grafana has no API for alert rules: is alerting switched off?'));
}

function describeRefusal({ status, body }: GrafanaAnswer): string {
  if (status === 401 || status === 403) {
    return t(
      'rule-existing.forbidden',
      'You may not read the alert rules of this Grafana. Ask an administrator for the permission alert.rules:read, which the role Viewer has, and for the permission to query their data sources.'
    );
  }
  const { message } = Object(body) as { message?: unknown };
  return typeof message === 'string' ? message : `${status}`;
}
