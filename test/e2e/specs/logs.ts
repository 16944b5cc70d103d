import type { Page } from 'playwright-core';
import { check, checkQuiet, onlyStandIn, type Spec, type Stage } from '../spec';

const dataSource = '/api/datasources/uid/foresight';
const address = '/a/foresight-predict-app/logs';

interface Settings {
  jsonData: { logs?: { patterns?: Array<{ pattern: string }> } };
}

/** Where nobody has logs. */
async function onlyWithLogs({ api }: Stage): Promise<string | undefined> {
  const { sources } = (await api('GET', `${dataSource}/resources/discovery`)) as { sources: { logs?: object } };
  return sources.logs === undefined ? 'there is no source of logs here' : undefined;
}

/** Rows of the list, once there are some. */
async function listRows(page: Page) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await rows.first().waitFor();
  return rows;
}

const readPatterns = async ({ api }: Stage) =>
  ((await api('GET', dataSource)) as Settings).jsonData.logs?.patterns ?? [];

export const logSpecs: Spec[] = [
  {
    name: 'the page of logs says what is new, lists patterns, and opens one by keyboard with its query in the address',
    skip: onlyWithLogs,
    async run({ open }) {
      const opened = await open(`${address}?from=now-1h&to=now`);
      const { page } = opened;
      const rows = await listRows(page);
      await page.getByRole('status').filter({ hasText: 'Patterns in all' }).waitFor();
      await page.getByText(/^Read [\d,.]+/).waitFor();
      check((await page.locator('path[data-pattern]').count()) > 0, 'No bars of patterns are drawn.');
      await rows.first().getByRole('button').focus();
      await page.keyboard.press('Enter');
      const logql = page.getByLabel('LogQL', { exact: true });
      await logql.waitFor();
      check((await logql.innerText()).startsWith('{'), 'The LogQL of a pattern selects no streams.');
      await page.waitForFunction(() => /var-pattern=\w+/.test(location.search));
      await page.reload();
      await logql.waitFor();
      await page.getByLabel('Search patterns and examples').fill('no line says this');
      await page.getByText('No pattern matches the search and the states.').waitFor();
      checkQuiet(opened);
    },
  },
  {
    name: 'a pattern that is ignored on the page of logs is in the settings and gone from the list, until that is undone',
    skip: (stage) => onlyStandIn('the settings of a real Grafana are its own')(stage) ?? onlyWithLogs(stage),
    async run(stage) {
      const opened = await stage.open(`${address}?from=now-1h&to=now`);
      const { page } = opened;
      await (await listRows(page)).last().getByRole('button').click();
      await page.getByRole('button', { name: 'Ignore' }).click();
      const undo = page.getByRole('button', { name: 'Undo' });
      await undo.waitFor();
      const [{ pattern } = { pattern: '' }] = await readPatterns(stage);
      check(pattern !== '', 'The settings have no pattern that is ignored.');
      const row = page.getByRole('row').filter({ hasText: pattern });
      await row.first().waitFor({ state: 'detached' });
      await undo.click();
      await row.first().waitFor();
      check((await readPatterns(stage)).length === 0, 'The settings still have the pattern.');
      checkQuiet(opened);
    },
  },
  {
    name: 'the page of a service shows what is new in its logs beside its forecasts, and no panel fails to load',
    skip: onlyWithLogs,
    async run({ open }) {
      const opened = await open('/a/foresight-predict-app/service?var-service=payment');
      const { page } = opened;
      const patterns = page.getByTestId('data-testid Panel header Log patterns');
      await patterns
        .getByText(/^Read [\d,.]+|^Nothing is new/)
        .first()
        .waitFor();
      await page.getByTestId('data-testid Panel header Requests').locator('canvas').first().waitFor();
      const failed = await page.getByTestId(/Panel status error/).count();
      check(failed === 0, `${failed} panels show an error.`);
      checkQuiet(opened);
    },
  },
  {
    name: 'a pattern leads to the form of an alert rule over its lines',
    skip: onlyWithLogs,
    async run({ open }) {
      const opened = await open(`${address}?from=now-1h&to=now`);
      const { page } = opened;
      await (await listRows(page)).last().getByRole('button').click();
      await page.getByRole('link', { name: 'Alert on this pattern' }).click();
      await page.waitForURL(/\/rules\?/);
      const name = page.getByLabel('Name', { exact: true }).first();
      await name.waitFor();
      check((await name.inputValue()).startsWith('Log lines unusual'), 'The rule is not named after the pattern.');
      checkQuiet(opened);
    },
  },
];
