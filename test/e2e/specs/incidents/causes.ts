import type { Locator, Page, Response } from 'playwright-core';
import { readProvenance } from '../../../../src/frames';
import {
  check,
  checkQuiet,
  onlyStandIn,
  onlyWithShop,
  pastIncident,
  rangeAround,
  type Spec,
  type Stage,
} from '../../spec';
import { minute } from '../../../../src/engine';

/** Half a minute, and what a browser may take to draw it. */
const longestWait = 35_000;

export const causeSpecs: Spec[] = [
  {
    name: 'the cursor on an anomaly tells its reason',
    skip: onlyWithShop,
    async run(stage) {
      const incident = await pastIncident(stage, 'errors');
      const address = `/d/foresight-service?var-service=payment&${rangeAround(incident)}`;
      const opened = await stage.open(address);
      const { page } = opened;
      const panel = page.getByTestId('data-testid Panel header Failed requests');
      const reason = await readReason(page, panel);
      checkQuiet(opened);
      return reason;
    },
  },
  {
    name: 'during an incident the panel of services has the service where it began first, and says why',
    skip: onlyWithShop,
    async run(stage) {
      const incident = await pastIncident(stage, 'errors');
      const during = { ...incident, to: incident.from + 30 * minute };
      const { page } = await stage.open(`/d/foresight-fleet?${rangeAround(during, 60 * minute, 0)}`);
      const first = page
        .getByRole('row')
        .filter({ hasText: /req\/s/ })
        .first();
      await first.waitFor();
      const text = await first.innerText();
      check(text.includes(incident.service), `The first row should be ${incident.service} and reads "${text}".`);
      check(/Failed requests/.test(text), `The first row should tell of failed requests and reads "${text}".`);
      return text.split('\n').find((line) => line.includes('Failed requests'));
    },
  },
  {
    name: 'the causes of a slow service name it and nobody that it does not call, and are drawn on one time axis',
    skip: onlyWithShop,
    async run(stage) {
      const { service, ...incident } = await pastIncident(stage, 'latency');
      const range = rangeAround({ service, ...incident }, 0, 0);
      const opened = await stage.open(`/a/foresight-predict-app/service?var-service=${service}&${range}`);
      const { page } = opened;
      await page.getByRole('button', { name: 'Causes in the time shown' }).click();
      const verdict = page.getByRole('heading', { name: /stands out clearly|One of several|Perhaps/ });
      await verdict.waitFor();
      const text = await verdict.innerText();
      check(text.includes(service), `The verdict should name ${service} and reads "${text}".`);
      check(!text.includes('payment'), `${service} does not call payment, and the verdict reads "${text}".`);
      await page
        .getByRole('img', { name: new RegExp(`^${service}, Duration`) })
        .first()
        .waitFor();
      await page.getByRole('slider', { name: 'Time in the charts' }).press('Home');
      checkQuiet(opened);
      return text;
    },
  },
  {
    name: 'an incident that a button starts is seen on the tour within half a minute',
    skip: (stage) => onlyStandIn('the button is the stand-in’s own')(stage) ?? onlyWithShop(stage),
    async run({ open }) {
      let started = Infinity;
      let seen: number | undefined;
      const prepare = async (page: Page) => {
        page.on('response', async (response) => {
          if (await showsFailuresSince(response, started)) {
            seen ??= Date.now();
          }
        });
      };
      const opened = await open('/d/foresight-tour', { prepare });
      const { page } = opened;
      await page
        .getByTestId('data-testid Panel header Failed checkouts and payments')
        .locator('canvas')
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Start an incident' }).click();
      await page.getByRole('menuitem', { name: 'Payments fail' }).click();
      started = Date.now();
      await page.getByText(/Payments fail, since/).waitFor();
      while (seen === undefined && Date.now() < started + longestWait) {
        await page.waitForTimeout(250);
      }
      check(seen !== undefined, `Nothing is seen ${longestWait / 1000} s after the button was pressed.`);
      checkQuiet(opened);
      return `seen after ${(((seen ?? 0) - started) / 1000).toFixed(0)} s`;
    },
  },
  {
    name: 'without Loki the page of a service says what is missing',
    skip: withoutLogs,
    async run({ open }) {
      const { page } = await open('/a/foresight-predict-app/service?var-service=payment');
      await page
        .getByText(/No logs source is (chosen|configured)/)
        .first()
        .waitFor();
    },
  },
];

/** Moves a chart's cursor to the first anomaly, as people without a mouse do; its reason. */
export async function readReason(page: Page, panel: Locator): Promise<string> {
  await panel.locator('canvas').first().waitFor();
  await panel.getByRole('application').focus();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('ArrowRight');
    const lines = (await panel.getByRole('status').innerText()).split('\n');
    const reason = lines.find((line) => /where .* was (expected|usual)/.test(line));
    if (reason !== undefined) {
      return reason;
    }
  }
  throw new Error('No value in the chart tells a reason.');
}

async function withoutLogs({ api, target }: Stage): Promise<string | undefined> {
  const sources = (await api('GET', '/api/datasources')) as Array<{ type: string }>;
  const hasLoki = sources.some(({ type }) => type === 'loki');
  return target.kind === 'grafana' || hasLoki ? 'this target has a Loki' : undefined;
}

interface FrameJson {
  schema: { name?: string; meta?: { custom?: Record<string, unknown> } };
}

/** Whether an answer on the failed payments has an anomaly that goes on after a time (ms). */
async function showsFailuresSince(response: Response, time: number): Promise<boolean> {
  const requested = response.request().postData() ?? '';
  if (!response.url().includes('/api/ds/query') || !requested.includes('payment')) {
    return false;
  }
  const { results = {} } = (await response.json().catch(() => ({}))) as {
    results?: Record<string, { frames?: FrameJson[] }>;
  };
  return Object.values(results)
    .flatMap(({ frames = [] }) => frames)
    .some(({ schema }) => readProvenance(schema)?.events?.some(({ end }) => end > time));
}
