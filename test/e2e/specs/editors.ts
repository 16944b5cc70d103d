import type { Page } from 'playwright-core';
import { check, checkQuiet, onlyStandIn, type Spec } from '../spec';

const pane = {
  datasource: 'foresight',
  queries: [{ refId: 'A', datasource: { type: 'foresight-predict-datasource', uid: 'foresight' } }],
  range: { from: 'now-3d', to: 'now+1d' },
};
const explore = `/explore?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify({ foresight: pane }))}`;

const settings = '/api/datasources/uid/foresight';

interface Saved {
  jsonData: { sources?: object[]; limits?: { maxSeries?: number } };
}

export const editorSpecs: Spec[] = [
  {
    name: 'the settings of the data source are saved and tested',
    skip: onlyStandIn('Grafana shows provisioned data sources read-only'),
    async run({ open, api }) {
      const opened = await open('/connections/datasources/edit/foresight');
      const { page } = opened;
      await page.getByLabel('Series per query').fill('150');
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Save & test' }).click();
      await page.getByText(/Every allowed source answers/).waitFor();
      const { jsonData } = (await api('GET', settings)) as Saved;
      check(jsonData.limits?.maxSeries === 150, `The limit of series is saved as ${jsonData.limits?.maxSeries}.`);
      check((jsonData.sources ?? []).length > 0, 'Saving has lost the allowed sources.');
      checkQuiet(opened);
    },
  },
  {
    name: 'the query editor makes a forecast of a PromQL expression',
    skip: onlyStandIn('Grafana’s own editor of PromQL is none of ours to drive'),
    async run({ open }) {
      const opened = await open(explore);
      const { page } = opened;
      await page.getByRole('textbox', { name: 'Expression' }).fill('queue_depth{queue="orders"}');
      await page.getByRole('button', { name: 'Run query' }).click();
      await legend(page, /forecast/).waitFor();
      checkQuiet(opened);
    },
  },
];

function legend(page: Page, name: RegExp) {
  return page.getByRole('button', { name });
}
