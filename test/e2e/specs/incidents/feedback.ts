import { applyChanges, planChanges, toRuleGroups, type GrafanaRequest, type RuleSpec } from '../../../../src/alerts';
import { check, checkQuiet, onlyStandIn, onlyWithShop, type Spec, type Stage } from '../../spec';

/** Each setting of a rule is backtested for itself. */
const patience = 240_000;

const rule: RuleSpec = {
  kind: 'anomaly',
  name: 'Checkout traffic is unusual',
  folder: 'Foresight',
  group: 'feedback',
  interval: '5m',
  for: '0s',
  severity: 'warning',
  foresight: 'foresight',
  source: { uid: 'prometheus', query: { refId: 'A', expr: 'sum(rate(http_requests_total{service="checkout"}[5m]))' } },
  learning: { training: '7d', step: '5m', falseAlarmsPerWeek: 7 },
  direction: 'both',
  quorum: { anomalous: 1, of: 1 },
};

/** Writes the rule into Grafana as the page would. */
async function createRule({ target }: Stage): Promise<void> {
  const request: GrafanaRequest = async ({ method, path, body, headers }) => {
    const response = await fetch(`${target.url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...target.headers, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const plan = await planChanges(toRuleGroups([rule]), request);
  const { outcome } = await applyChanges(plan, { editable: true }, request);
  check(outcome === 'applied', `Writing the rule ends as "${outcome}".`);
}

export const feedbackSpecs: Spec[] = [
  {
    name: 'noise that is marked at the alerts of a rule gives a proposal of its setting, which opens in the form',
    skip: (stage) => onlyStandIn('the rules of a real Grafana are its own')(stage) ?? onlyWithShop(stage),
    async run(stage) {
      await createRule(stage);
      const opened = await stage.open('/a/foresight-predict-app/rules?tab=existing');
      const { page } = opened;
      await page.getByRole('button', { name: 'Read the rules of this Grafana' }).click();
      await page.getByLabel('Days', { exact: true }).fill('3');
      const table = page.getByRole('table', { name: 'Existing rules' });
      await table.getByRole('checkbox', { name: new RegExp(rule.name) }).check({ force: true });
      await page.getByRole('button', { name: /^Backtest selected rules/ }).click();
      const alert = page.getByRole('group', { name: /^Feedback on the alert of/ });
      await alert.first().waitFor({ timeout: patience });
      const count = Math.min(await alert.count(), 3);
      for (let i = 0; i < count; i++) {
        await alert.nth(i).getByRole('button', { name: 'Noise' }).click();
        await alert.nth(i).getByRole('button', { name: 'Noise', pressed: true }).waitFor();
      }
      await page.getByRole('button', { name: `Propose an improvement of ${rule.name}` }).click();
      const reason = page.getByText(/of \d+ marked false alarms? gone/);
      await reason.waitFor({ timeout: patience });
      const text = await reason.innerText();
      await page.getByRole('button', { name: 'Open the rule with this setting' }).click();
      await page.waitForURL((url) => /falseAlarmsPerWeek/.test(url.searchParams.get('rule') ?? ''));
      const { learning } = JSON.parse(new URL(page.url()).searchParams.get('rule') ?? '{}') as RuleSpec;
      check((learning?.falseAlarmsPerWeek ?? 7) < 7, `The rule in the form learns as ${JSON.stringify(learning)}.`);
      checkQuiet(opened);
      return text;
    },
  },
];
