import type { Page } from 'playwright-core';
import { check, type Spec } from '../spec';
import { openRule } from './rules/rules';

const mostPresses = 200;

export const keyboardSpecs: Spec[] = [
  {
    name: 'the actions of the overview are reached with the Tab key alone',
    async run({ open }) {
      const { page } = await open('/a/foresight-predict-app/overview');
      const link = page.getByRole('main').getByRole('link').last();
      await link.waitFor();
      await page.waitForLoadState('networkidle');
      return `${await tabTo(page, await link.innerText())} presses`;
    },
  },
  {
    name: 'a rule is named, backtested and about to be written with the keyboard alone',
    async run({ open }) {
      const { page } = await openRule(open, async (opened) => {
        await opened.getByLabel('Name', { exact: true }).waitFor();
        await tabTo(opened, 'Name');
        await opened.keyboard.type('By keyboard');
        await opened.keyboard.press('Tab');
      });
      await tabTo(page, 'Days');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('3');
      await tabTo(page, 'Run backtest');
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: 'Results' }).waitFor({ timeout: 60_000 });
      await tabTo(page, 'Create in Grafana');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('Changes').waitFor();
      await tabTo(page, 'Create');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a forecast is read, and its limit moved, with the arrow keys',
    async run({ open }) {
      const { page } = await open('/d/foresight-tour');
      const panel = page.getByTestId('data-testid Panel header Disks /data, a week ahead');
      await panel.scrollIntoViewIfNeeded();
      const chart = panel.getByRole('application');
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await panel
        .getByRole('status')
        .getByText(/node-\d/)
        .first()
        .waitFor();
      const limit = panel.getByRole('slider', { name: 'Limit' });
      await limit.focus();
      const before = await limit.getAttribute('aria-valuetext');
      await page.keyboard.press('PageDown');
      const after = await limit.getAttribute('aria-valuetext');
      check(before !== after, `The limit stays at ${before} after Page Down.`);
      await panel
        .getByText(new RegExp(`(reaches|beyond) ${after}`))
        .first()
        .waitFor();
      return `limit ${before} to ${after}`;
    },
  },
];

/** Presses Tab until what has the focus is called so; how many presses it took. */
async function tabTo(page: Page, name: string): Promise<number> {
  for (let presses = 1; presses <= mostPresses; presses++) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)).includes(name)) {
      return presses;
    }
  }
  throw new Error(`${mostPresses} presses of Tab do not reach "${name}".`);
}

/** What people hear of the element that has the focus: its label or text. */
function focusedName(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null;
    const labels = [...(focused?.labels ?? [])].map((label) => label.innerText.trim());
    return [focused?.getAttribute('aria-label') ?? '', focused?.innerText?.trim() ?? '', ...labels];
  });
}
