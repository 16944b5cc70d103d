import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { check, checkQuiet, type Spec, type Stage } from '../../spec';
import { ownRules, sharedDashboard } from './bringInputs';
import { rulesPage } from './rules';

const stored = '/api/v1/provisioning/alert-rules';
/** Two weeks of a query are read and tested, on a slow machine, too. */
const patience = 120_000;

/** What people bring: dashboards and alert rules that they have already. */
export const bringSpecs: Spec[] = [
  {
    name: 'a dashboard that others share brings proposals, and one of them is created',
    async run(stage) {
      const opened = await stage.open(`${rulesPage}?tab=dashboards`);
      const { page } = opened;
      await addFile(page, 'Dashboard files', { name: 'shared.json', text: JSON.stringify(sharedDashboard) });
      await page.getByLabel('Shop metrics (prometheus)').waitFor();
      await page.getByRole('button', { name: 'Propose rules' }).click();
      const row = page.getByRole('table', { name: 'Proposed rules' }).getByRole('row').filter({ hasText: 'frontend' });
      await row.waitFor({ timeout: patience });
      await page.getByRole('region', { name: 'Queries without a rule' }).getByText(/mysql/).first().waitFor();
      await row.getByRole('checkbox').check({ force: true });
      const before = await listRules(stage);
      try {
        await page.getByRole('button', { name: 'Create selected rules (1)' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Folder').fill('Shared dashboards');
        await dialog.getByLabel('Changes').getByText('Shared dashboards').first().waitFor();
        await dialog.getByRole('button', { name: 'Create', exact: true }).click();
        await dialog.getByRole('link', { name: 'Open alert rules' }).waitFor();
        const created = (await listRules(stage)).length - before.length;
        check(created === 1, `Grafana has ${created} rules more than before; expected 1.`);
      } finally {
        await removeNew(stage, before);
      }
      checkQuiet(opened);
    },
  },
  {
    name: 'a file of alert rules is backtested, and an improvement of one of them is accepted',
    async run(stage) {
      const opened = await stage.open(`${rulesPage}?tab=existing`);
      const { page } = opened;
      await addFile(page, 'Alert rule files', { name: 'shop.yaml', text: ownRules });
      const table = page.getByRole('table', { name: 'Existing rules' });
      await table.getByRole('row').filter({ hasText: 'NoFrontend' }).waitFor();
      await page.getByLabel('Days', { exact: true }).fill('7');
      await page.getByRole('button', { name: 'Backtest all rules' }).click();
      const worst = table.getByRole('row').nth(1);
      await worst.getByText('ManyRequests').waitFor({ timeout: patience });
      await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: patience });
      const firings = await worst.getByRole('cell').nth(3).innerText();
      check(Number(firings) >= 5, `The rule fires ${firings} times a week; expected every day.`);
      await worst.getByRole('button', { name: /Propose/ }).click();
      const comparison = page.getByRole('region', { name: /Improvement of ManyRequests/ });
      const accept = comparison.getByRole('button', { name: /Accept/ });
      await accept.waitFor({ timeout: patience });
      const download = page.waitForEvent('download');
      await accept.click();
      const changed = readFileSync(await (await download).path(), 'utf8');
      check(/keep_firing_for: 15m/.test(changed), `The changed file has no longer time to keep firing:\n${changed}`);
      check(changed.includes('# Fires every day'), 'The changed file has lost its comment.');
      checkQuiet(opened);
      return `${firings} firings a week before`;
    },
  },
];

async function addFile(page: Page, group: string, { name, text }: { name: string; text: string }): Promise<void> {
  const input = page.getByRole('group', { name: group }).locator('input[type=file]');
  await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

async function listRules({ api }: Stage): Promise<string[]> {
  return ((await api('GET', stored)) as Array<{ uid: string }>).map(({ uid }) => uid);
}

async function removeNew(stage: Stage, before: string[]): Promise<void> {
  for (const uid of (await listRules(stage)).filter((one) => !before.includes(one))) {
    await stage.api('DELETE', `${stored}/${uid}`);
  }
}
