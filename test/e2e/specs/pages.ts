import { checkQuiet, type Spec } from '../spec';

const app = '/a/foresight-predict-app';
export const pageSpecs: Spec[] = [
  {
    name: 'the overview loads and says nothing on the console',
    async run({ open }) {
      const opened = await open(`${app}/overview`);
      await opened.page.getByRole('heading', { level: 1 }).first().waitFor();
      const drawn = await opened.page.evaluate(() => Math.round(performance.now()));
      await opened.page
        .getByText(/Foresight/)
        .first()
        .waitFor();
      await opened.page.waitForLoadState('networkidle');
      checkQuiet(opened);
      return `its heading is there ${drawn} ms after the page was asked for`;
    },
  },
  {
    name: 'a panel’s menu leads to a rule over its query',
    async run({ open }) {
      const { page } = await open('/d/foresight-shop');
      const panel = page.getByTestId('data-testid Panel header Orders in the queue');
      await panel.locator('canvas').first().waitFor();
      await panel.hover();
      await panel.getByRole('button', { name: /Menu for panel/ }).click();
      const link = page.getByRole('menuitem', { name: 'Create predictive alert' });
      const extensions = page.getByRole('menuitem', { name: 'Extensions' });
      await link.or(extensions).first().waitFor();
      if (await extensions.isVisible()) {
        await extensions.hover();
      }
      await link.click();
      await page.waitForURL(/\/rules\?.*queue_depth/);
    },
  },
];
