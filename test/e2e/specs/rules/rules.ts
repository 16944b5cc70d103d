import type { Page } from 'playwright-core';
import {
  check,
  checkQuiet,
  onlyWithShop,
  pastIncident,
  type Incident,
  type Opened,
  type Spec,
  type Stage,
} from '../../spec';

export const rulesPage = '/a/foresight-predict-app/rules';
export const failedPayments =
  'sum(rate(http_requests_total{service="payment",status=~"5.."}[5m])) / sum(rate(http_requests_total{service="payment"}[5m]))';
const name = 'Payments fail';

export const ruleSpecs: Spec[] = [
  {
    name: 'the page of rules previews a rule over a query of a link',
    async run({ open }) {
      const opened = await openRule(open);
      await opened.page.getByRole('region', { name: 'Preview' }).locator('canvas').first().waitFor();
      checkQuiet(opened);
    },
  },
  {
    name: 'the page of rules backtests a rule against a known incident',
    skip: onlyWithShop,
    async run(stage) {
      const opened = await openRule(stage.open);
      const delay = await backtest(opened.page, await pastIncident(stage, 'errors'));
      check(/^\d+(s|m)$/.test(delay), `The rule tells of the incident with a delay of "${delay}"; expected minutes.`);
      checkQuiet(opened);
      return `detected after ${delay}`;
    },
  },
  {
    name: 'the page of rules writes a rule in every format',
    async run({ open }) {
      const { page } = await openRule(open);
      const formats: Array<[tab: string, text: string]> = [
        ['Provisioning file', 'apiVersion: 1'],
        ['Terraform', 'resource "grafana_rule_group"'],
        ['API', '"ruleGroup"'],
        ['Recording rules', 'record'],
      ];
      for (const [tab, text] of formats) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.getByRole('region', { name: 'Export formats' }).getByText(text).first().waitFor();
      }
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download' }).click();
      check((await download).suggestedFilename() !== '', 'The file that is downloaded has no name.');
    },
  },
  {
    name: 'the page of rules tells what it would change in Grafana, and writes it',
    async run(stage) {
      const { page } = await openRule(stage.open);
      try {
        await page.getByRole('button', { name: 'Create in Grafana' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Changes').getByText(name).first().waitFor();
        await dialog.getByRole('button', { name: 'Create', exact: true }).click();
        await dialog.getByRole('link', { name: 'Open alert rules' }).waitFor();
        check((await storedRules(stage)).length === 1, 'Grafana does not have the rule that was written.');
      } finally {
        for (const { uid } of await storedRules(stage)) {
          await stage.api('DELETE', `${stored}/${uid}`);
        }
      }
    },
  },
];

const stored = '/api/v1/provisioning/alert-rules';

async function storedRules({ api }: Stage): Promise<Array<{ uid: string; title: string }>> {
  const rules = (await api('GET', stored)) as Array<{ uid: string; title: string }>;
  return rules.filter(({ title }) => title === name);
}

/** Replays the page's rule over two weeks with an incident; how long after it began the rule tells of it. */
export async function backtest(page: Page, { from, to, title }: Incident): Promise<string> {
  await page.getByLabel('Days', { exact: true }).fill('14');
  const [start, end] = [from, to].map((time) => new Date(time).toISOString());
  await page.getByLabel('Known incidents').fill(`${start} / ${end} / ${title}`);
  await page.getByRole('button', { name: 'Run backtest' }).click();
  const reported = page.getByRole('table', { name: 'Known incidents' }).getByRole('row').filter({ hasText: title });
  await reported.waitFor({ timeout: 60_000 });
  const cells = await reported.getByRole('cell').allInnerTexts();
  return cells[cells.length - 1];
}

/** The page with a complete rule of the failed payments. */
export async function openRule(open: Stage['open'], type = fillName): Promise<Opened> {
  const linked = JSON.stringify({ source: 'prometheus', query: { expr: failedPayments } });
  const opened = await open(`${rulesPage}?linked=${encodeURIComponent(linked)}`);
  await type(opened.page);
  await opened.page.getByRole('region', { name: 'Export formats' }).waitFor();
  return opened;
}

async function fillName(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.keyboard.press('Tab');
}
