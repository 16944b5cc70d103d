import type { Page } from 'playwright-core';
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

const address = '/a/foresight-predict-app/incidents';
/** The first look reads the signals of all services. */
const patience = 120_000;

/** The page over the time of an incident of the shop, with its list. */
async function openList(stage: Stage, query = '') {
  const incident = await pastIncident(stage, 'errors');
  const range = rangeAround(incident, 30 * minute, 30 * minute);
  const opened = await stage.open(`${address}?${range}${query}`);
  await opened.page.getByRole('status').filter({ hasText: 'Open incidents' }).waitFor({ timeout: patience });
  return { ...opened, incident };
}

/** The row of the incident that hit the service that the shop broke. */
const findRow = (page: Page, service: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .filter({ hasText: service });

interface Annotation {
  id: number;
  text: string;
  tags: string[];
}

const listFeedback = async ({ api }: Stage) =>
  (await api('GET', '/api/annotations?tags=foresight-feedback&limit=1000')) as Annotation[];

export const incidentPageSpecs: Spec[] = [
  {
    name: 'an incident of the shop is a row of the page Incidents, and opens by keyboard with a timeline that is read aloud',
    skip: onlyWithShop,
    async run(stage) {
      const opened = await openList(stage);
      const { page, incident } = opened;
      const row = findRow(page, incident.service).first();
      const headline = await row.getByRole('link').first().innerText();
      await row.getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(/var-incident=/);
      const slider = page.getByRole('slider', { name: 'What was seen, by time' });
      await slider.waitFor({ timeout: patience });
      await slider.focus();
      await page.keyboard.press('Home');
      const first = await slider.getAttribute('aria-valuetext');
      check(/\d{4}-\d\d-\d\d/.test(first ?? ''), `The first mark reads "${first}".`);
      await page.getByRole('table', { name: 'What was seen, by time' }).waitFor();
      await page.getByRole('region', { name: 'Services hit' }).getByRole('link', { name: incident.service }).waitFor();
      await page.getByRole('region', { name: 'Earlier incidents like this' }).waitFor();
      await page.getByRole('button', { name: 'All incidents' }).click();
      await findRow(page, incident.service).first().waitFor({ timeout: patience });
      checkQuiet(opened);
      return headline;
    },
  },
  {
    name: 'feedback on an incident is an annotation of Grafana, is still there after a reload, and can be taken back',
    skip: onlyWithShop,
    async run(stage) {
      const opened = await openList(stage);
      const { page, incident } = opened;
      await findRow(page, incident.service).first().getByRole('link').first().click();
      const group = page.getByRole('group', { name: 'Feedback on this incident' });
      await group.waitFor({ timeout: patience });
      await group.getByRole('button', { name: 'Useful' }).click();
      const useful = group.getByRole('button', { name: 'Useful', pressed: true });
      await useful.waitFor();
      const isOwn = ({ tags }: Annotation) =>
        tags.includes('verdict:useful') && tags.includes(`service:${incident.service}`);
      const kept = await listFeedback(stage);
      check(kept.some(isOwn), `The annotations are ${JSON.stringify(kept)}.`);
      await page.reload();
      await useful.waitFor({ timeout: patience });
      await group.getByRole('button', { name: 'Take feedback back' }).click();
      await group.getByRole('button', { name: 'Useful', pressed: false }).waitFor();
      check(!(await listFeedback(stage)).some(isOwn), 'There is still an annotation of the feedback.');
      checkQuiet(opened);
    },
  },
  {
    name: 'a Viewer reads which permission feedback needs',
    skip: (stage) => onlyStandIn('a real Grafana has no header for another role')(stage) ?? onlyWithShop(stage),
    async run(stage) {
      const incident = await pastIncident(stage, 'errors');
      const context = { extraHTTPHeaders: { 'x-stand-in-role': 'Viewer' } };
      const { page } = await stage.open(`${address}?${rangeAround(incident, 30 * minute, 30 * minute)}`, { context });
      await findRow(page, incident.service).first().getByRole('link').first().click({ timeout: patience });
      await page.getByText(/permission annotations:create/).waitFor({ timeout: patience });
    },
  },
];
