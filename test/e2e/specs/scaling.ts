import type { Page } from 'playwright-core';
import { check, checkQuiet, type Spec } from '../spec';

const address = '/a/foresight-predict-app/response?tab=scaling';

/** Types into a field and leaves it. */
async function enter(page: Page, label: string, text: string) {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** Opens the tab with the first service that there is, and shows it scaled over the last day. */
async function simulate(page: Page) {
  const service = page.getByLabel('Service', { exact: true });
  await service.waitFor();
  await service.click();
  await page.getByRole('option').first().click();
  await enter(page, 'One replica serves', '0.5');
  await enter(page, 'Ceiling', '200');
  const range = page.getByLabel('Simulated time', { exact: true });
  await range.click();
  await page.getByRole('option', { name: '1d', exact: true }).click();
  const run = page.getByRole('button', { name: 'Simulate' });
  await run.focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: 'Simulated' });
  await table.waitFor({ timeout: 90_000 });
  return table;
}

export const scalingSpecs: Spec[] = [
  {
    name: 'scaling ahead is simulated for a service of the shop, and its manifests are there to copy',
    async run({ open }) {
      const opened = await open(address);
      const { page } = opened;
      const table = await simulate(page);
      const replicaHours = async (way: string) => {
        const cells = table.getByRole('row').filter({ hasText: way }).getByRole('cell');
        return Number((await cells.nth(1).innerText()).replace(/,/g, ''));
      };
      const [ahead, reactive, peak] = [
        await replicaHours('Ahead: demand and forecast'),
        await replicaHours('Reactive: demand alone'),
        await replicaHours('The peak all the time'),
      ];
      check(
        reactive > 0 && ahead >= reactive,
        `Scaling ahead has ${ahead} replica-hours, reactive scaling ${reactive}.`
      );
      // Which of the two it is, is the shop's to say.
      await page.getByText(/^(Scaling ahead is short for|Reactive scaling alone is short no longer)/).waitFor();
      const drawn = page.getByRole('region', { name: 'Simulation' }).locator('canvas, svg, table');
      check((await drawn.count()) > 1, 'Nothing but the table is drawn.');
      await enter(page, 'Namespace', 'shop');
      await enter(page, 'Workload', 'checkout');
      await enter(page, 'Prometheus, as the cluster reaches it', 'http://prometheus.monitoring:9090');
      const keda = page.locator('pre[aria-label="KEDA"]');
      await keda.waitFor();
      check(
        /kind: ScaledObject[^]*foresight_scaling_target/.test(await keda.innerText()),
        'The ScaledObject is another one.'
      );
      await page.reload();
      check(
        (await page.getByLabel('Workload', { exact: true }).inputValue()) === 'checkout',
        'A reload forgets the workload.'
      );
      checkQuiet(opened);
      return `${ahead} replica-hours ahead, ${reactive} reactive, ${peak} at the peak`;
    },
  },
];
