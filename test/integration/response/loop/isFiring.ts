import type { GrafanaRequest } from '../../../../src/alerts';

/** Whether the rule that tells people of an action fires. */
export async function isFiring(grafana: GrafanaRequest, action: string): Promise<boolean> {
  const { body } = await grafana({ method: 'GET', path: '/api/prometheus/grafana/api/v1/rules' });
  const { data } = body as { data: { groups: Array<{ rules: Array<{ name: string; state: string }> }> } };
  return data.groups
    .flatMap(({ rules }) => rules)
    .some(({ name, state }) => name === `Suggested: ${action}` && state === 'firing');
}
