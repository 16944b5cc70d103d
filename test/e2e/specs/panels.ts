import type { Page, Response } from 'playwright-core';
import { readProvenance } from '../../../src/frames';
import { bandHeights } from '../bandHeights';
import { check, checkQuiet, onlyWithPanel, type Spec } from '../spec';

interface FrameJson {
  schema: { meta?: { custom?: Record<string, unknown> }; fields: Array<{ name: string }> };
  data: { values: string[][] };
}

export const panelSpecs: Spec[] = [
  {
    name: 'the panel of services lists them in the order of its data, the gravest first',
    skip: onlyWithPanel('foresight-insight-panel'),
    async run({ open }) {
      let frame: FrameJson | undefined;
      const prepare = async (page: Page) => {
        page.on('response', async (response) => {
          frame = (await listServices(response)) ?? frame;
        });
      };
      const opened = await open('/d/foresight-fleet', { prepare });
      const rows = opened.page.getByRole('row').filter({ has: opened.page.getByRole('rowheader') });
      await rows.first().waitFor();
      check(frame !== undefined, 'No query of the services was answered.');
      const { schema, data } = frame as FrameJson;
      const services = data.values[schema.fields.findIndex(({ name }) => name.toLowerCase() === 'service')];
      const shown = await rows.allInnerTexts();
      const wrong = services.findIndex((service, i) => !shown[i]?.includes(service));
      check(wrong === -1, `Row ${wrong} should be ${services[wrong]} and reads "${shown[wrong]}".`);
      checkQuiet(opened);
      return `${services.length} services`;
    },
  },
  {
    name: 'the forecast panel draws the band of the future, to its end',
    skip: onlyWithPanel('foresight-forecast-panel'),
    async run({ open }) {
      const opened = await open('/d/foresight-service?var-service=checkout&from=now-2d&to=now%2B1d');
      const panel = opened.page.getByTestId('data-testid Panel header Requests');
      await panel.locator('canvas').first().waitFor();
      await opened.page.waitForTimeout(2000);
      const heights = await bandHeights(panel, 1 / 3);
      const drawn = heights.filter((height) => height > 0).length;
      check(drawn > 0.8 * heights.length, `The band is drawn in ${drawn} of ${heights.length} columns of the future.`);
      checkQuiet(opened);
      return `${drawn} of ${heights.length} columns`;
    },
  },
];

async function listServices(response: Response): Promise<FrameJson | undefined> {
  if (!response.url().includes('/api/ds/query')) {
    return undefined;
  }
  const { results = {} } = (await response.json().catch(() => ({}))) as {
    results?: Record<string, { frames?: FrameJson[] }>;
  };
  const frames = Object.values(results).flatMap((result) => result.frames ?? []);
  return frames.find(({ schema }) => readProvenance(schema)?.part === 'services');
}
