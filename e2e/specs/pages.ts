import { check, checkQuiet, type Spec } from '../spec';

const app = '/a/foresight-predict-app';
const failedPayments =
  'sum(rate(http_requests_total{service="payment",status=~"5.."}[5m])) / sum(rate(http_requests_total{service="payment"}[5m]))';

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
    name: 'the page of rules previews a rule and writes its provisioning file',
    async run({ open }) {
      const carried = JSON.stringify({ source: 'prometheus', query: { expr: failedPayments } });
      const opened = await open(`${app}/rules?carried=${encodeURIComponent(carried)}`);
      const { page } = opened;
      await page.getByLabel('Name', { exact: true }).fill('Payments fail');
      await page.keyboard.press('Tab');
      await page.getByRole('region', { name: 'Preview' }).locator('canvas').first().waitFor();
      const text = await page.locator('pre').first().innerText();
      check(
        text.includes("title: 'Payments fail'"),
        `The provisioning file does not name the rule: ${text.slice(0, 300)}`
      );
      checkQuiet(opened);
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
  {
    name: 'the actions of the overview are reached with the Tab key alone',
    async run({ open }) {
      const { page } = await open(`${app}/overview`);
      const link = page.getByRole('main').getByRole('link').last();
      await link.waitFor();
      await page.waitForLoadState('networkidle');
      const name = await link.innerText();
      const stops = await page.locator('a, button, input, select, textarea, [tabindex]').count();
      for (let presses = 0; presses < stops; presses++) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText)) === name) {
          return `${presses + 1} presses`;
        }
      }
      throw new Error(`${stops} presses of Tab do not reach "${name}".`);
    },
  },
];
