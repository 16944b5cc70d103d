import type { Page, Route } from 'playwright-core';
import { check, onlyStandIn, type Spec } from '../spec';

const queue = 'data-testid Panel header Orders in the queue';
const isQuery = (url: URL) => url.pathname === '/api/ds/query';

export const failureSpecs: Spec[] = [
  {
    name: 'a query that the source rejects shows as an error of its panel, and the others are drawn',
    async run({ open }) {
      const breakQueue = async (page: Page) => {
        await page.route(isQuery, (route) =>
          route.continue({ postData: route.request().postData()?.replace('queue_depth{', 'queue_depth{{') })
        );
      };
      const { page } = await open('/d/foresight-shop', { prepare: breakQueue });
      await page.getByTestId(queue).getByTestId('data-testid Panel status error').waitFor();
      await page.getByTestId('data-testid Panel header Requests of the shop').locator('canvas').first().waitFor();
    },
  },
  {
    name: 'a slow source shows that its panel loads, and then its data',
    async run({ open }) {
      const { page } = await open('/d/foresight-shop', { prepare: delayQueries });
      await page.getByTestId(queue).getByLabel('Panel loading bar').waitFor();
      await page.getByTestId(queue).locator('canvas').first().waitFor();
    },
  },
  {
    name: 'a backend that is killed answers again within ten seconds',
    skip: onlyStandIn('the process id of a real Grafana’s plugin is not known here'),
    async run({ target, api }) {
      const before = (await target.backendPid?.()) ?? 0;
      process.kill(before, 'SIGKILL');
      const answered = await until(10_000, async () => {
        await api('GET', '/api/datasources/uid/foresight/health');
        return (await target.backendPid?.()) !== before;
      });
      check(answered, 'The health check does not answer ten seconds after the backend was killed.');
    },
  },
];

async function delayQueries(page: Page): Promise<void> {
  await page.route(isQuery, delay);
}

async function delay(route: Route): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await route.continue().catch(() => undefined);
}

/** Tries until it holds, or time is up; errors count as not yet. */
async function until(ms: number, holds: () => Promise<boolean>): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}
