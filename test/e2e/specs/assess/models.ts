import { check, checkQuiet, type Spec } from '../../spec';

/** All forecasts of rules and dashboards are made again. */
const patience = { timeout: 240_000 };

export const modelSpecs: Spec[] = [
  {
    name: 'the models behind rules and dashboards are listed, and one opens by keyboard to its scores over time',
    async run({ open }) {
      const opened = await open('/a/foresight-predict-app/models');
      const { page } = opened;
      const table = page.getByRole('table', { name: /^Forecasts of rules and dashboards/ });
      await table.waitFor(patience);
      const button = table.getByRole('button', { name: /^Show details of/ }).first();
      await button.focus();
      await page.keyboard.press('Enter');
      const charts = page.getByRole('slider', { name: /over time, now/ });
      await charts.first().waitFor(patience);
      check((await charts.count()) === 4, `${await charts.count()} charts are drawn, not 4.`);
      checkQuiet(opened);
    },
  },
];
