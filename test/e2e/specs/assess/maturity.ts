import { check, checkQuiet, type Spec } from '../../spec';

const address = '/a/foresight-predict-app/maturity';

/** An assessment reads for a while what a whole installation says. */
const timeout = 240_000;

export const maturitySpecs: Spec[] = [
  {
    name: 'the maturity of the shop is assessed: level, score, services, and checks with what they found',
    async run({ open }) {
      const opened = await open(address);
      const { page } = opened;
      const ladder = page.getByRole('region', { name: 'Maturity of everything' });
      await ladder.waitFor({ timeout });
      await page.getByRole('progressbar', { name: 'Assessment' }).waitFor({ state: 'detached', timeout });
      check((await ladder.getByRole('listitem').count()) === 4, 'The ladder has not four steps.');
      const service = page.getByRole('table', { name: 'Services' }).getByRole('button', { name: 'checkout' });
      await service.click();
      await page.getByRole('region', { name: 'Maturity of checkout' }).waitFor();
      const item = page.locator('details').first();
      await item.locator('summary').press('Enter');
      await item.getByText('Why it matters').waitFor();
      await page.reload();
      await page.getByRole('region', { name: 'Maturity of checkout' }).waitFor({ timeout });
      checkQuiet(opened);
      return (await ladder.count()) === 0 ? 'a reload keeps the service' : undefined;
    },
  },
  {
    name: 'the roadmap is in phases, and is saved as Markdown',
    async run({ open }) {
      const { page } = await open(`${address}?tab=roadmap`);
      await page.getByRole('region', { name: 'Summary for stakeholders' }).waitFor({ timeout });
      await page.getByRole('region', { name: 'Phase 1' }).first().waitFor({ timeout });
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Markdown' }).click();
      const file = (await saved).suggestedFilename();
      check(file === 'foresight-roadmap.md', `The roadmap is saved as ${file}.`);
    },
  },
];
