import type { Locator } from 'playwright-core';
import { check, pastIncident, rangeAround, type Stage } from './spec';
import { readReason } from './specs/incidents/causes';
import { backtest, openRule } from './specs/rules/rules';

/** Until forecasts are drawn, on a slow machine, too. */
const settleMs = 8000;

/** Pictures of one thing each, for what explains it. */
export const details: Array<{ name: string; draw(stage: Stage): Promise<Locator> }> = [
  { name: 'band', draw: (stage) => findPanel(stage, '/d/foresight-tour', 'Requests of the shop, a day ahead') },
  { name: 'runway', draw: (stage) => findPanel(stage, '/d/foresight-tour', 'Disks /data, a week ahead') },
  { name: 'services', draw: (stage) => findPanel(stage, '/d/foresight-tour', 'Services') },
  {
    name: 'anomaly',
    async draw(stage) {
      const range = rangeAround(await pastIncident(stage, 'errors'));
      const panel = await findPanel(stage, `/d/foresight-service?var-service=payment&${range}`, 'Failed requests');
      check((await readReason(panel.page(), panel)) !== '', 'The anomaly has no reason.');
      return panel;
    },
  },
  {
    name: 'backtest',
    async draw(stage) {
      const { page } = await openRule(stage.open);
      await backtest(page, await pastIncident(stage, 'errors'));
      return page.getByRole('region', { name: 'Backtest this rule' });
    },
  },
];

async function findPanel({ open }: Stage, address: string, title: string): Promise<Locator> {
  const { page } = await open(address, { context: { viewport: { width: 1500, height: 1400 } } });
  const panel = page.getByTestId(`data-testid Panel header ${title}`);
  await panel.scrollIntoViewIfNeeded();
  await page.waitForTimeout(settleMs);
  return panel;
}
