import type { Page } from 'playwright-core';
import { check, checkQuiet, type Spec } from '../../spec';

const address = '/a/foresight-predict-app/learn';

/** Answers a question with a text. */
async function answer(page: Page, question: RegExp, text: string): Promise<void> {
  const field = page.getByLabel(question);
  await field.waitFor({ timeout: 60_000 });
  await field.fill(text);
  await field.press('Enter');
}

export const learnSpecs: Spec[] = [
  {
    name: 'the exercise checks what is read off a band of the shop, by keyboard alone, and goes on to the next step',
    async run({ open }) {
      const opened = await open(address);
      const { page } = opened;
      await answer(page, /^What is the highest value/, '-1');
      const explanation = page.getByText(/the band goes from/);
      await explanation.waitFor();
      const [, upper] = /goes from .* to ([\d.,]+)/.exec(await explanation.innerText()) ?? [];
      check(upper !== undefined, 'A wrong answer does not say what the band allows.');
      check((await page.getByText('Not yet.').count()) === 1, 'A value of -1 is taken for right.');
      await answer(page, /^What is the highest value/, upper);
      await page.getByText(/^Right\. At/).waitFor();
      await answer(page, /^The interval has a coverage/, '5');
      await page.getByText('1 of 5 steps done').waitFor();
      await page.getByLabel('Is this forecast better than repeating the last season?').waitFor({ timeout: 60_000 });
      await page.reload();
      await page.getByText('1 of 5 steps done').waitFor({ timeout: 60_000 });
      checkQuiet(opened);
      return `the band reaches ${upper}`;
    },
  },
];
