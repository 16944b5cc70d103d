import type { Page } from 'playwright-core';
import { check, checkQuiet, onlyStandIn, type Spec } from '../spec';

const app = '/a/foresight-predict-app';
const resources = '/api/datasources/uid/foresight/resources';
const roleHeader = 'x-stand-in-role';
const skip = onlyStandIn('roles and events of a real Grafana are those of its users');

interface Call {
  path: string;
  body: object;
  role?: string;
}

/** Calls a resource from the page; its status and the sentence of a refusal. */
const callResource = (page: Page, { path, body, role = 'Admin' }: Call) =>
  page.evaluate(
    async ([url, text, headers]) => {
      const answer = await fetch(url, { method: 'POST', body: text, headers });
      return { status: answer.status, error: ((await answer.json()) as { error?: string }).error ?? '' };
    },
    [`${resources}/${path}`, JSON.stringify(body), { [roleHeader]: role }] as const
  );

export const auditSpecs: Spec[] = [
  {
    name: 'a viewer is refused what needs more rights, in a sentence, and has no page of events',
    skip,
    async run({ open }) {
      const { page } = await open(`${app}/audit`, { context: { extraHTTPHeaders: { [roleHeader]: 'Viewer' } } });
      await page.getByText(/needs the role Admin or above/).waitFor();
      check(
        (await page.getByRole('link', { name: 'Audit' }).count()) === 0,
        'The menu of a viewer has the page Audit.'
      );
      const { status, error } = await callResource(page, { path: 'rules/evaluate', body: {}, role: 'Viewer' });
      check(status === 403 && error.includes('Editor'), `A viewer's backtest is answered with ${status}: ${error}`);
    },
  },
  {
    name: 'the page of events lists refusals and changes, opens one by keyboard, filters, and saves them',
    skip,
    async run({ open }) {
      const opened = await open(`${app}/audit`);
      const { page } = opened;
      await page.getByRole('button', { name: 'Download as JSON lines' }).waitFor();
      // Not the viewer of another test, whose refusals of a minute are counted together.
      await callResource(page, { path: 'discovery/preview', body: {}, role: 'Editor' });
      const event = { action: 'rule.change', outcome: 'allowed', target: 'rule "E2E" (e2e)', before: '1', after: '2' };
      const { status } = await callResource(page, { path: 'audit', body: { events: [event] } });
      check(status === 200, `Reporting an event is answered with ${status}.`);
      await page.reload();
      const changed = page.getByRole('row').filter({ hasText: 'rule "E2E" (e2e)' }).first();
      await changed.waitFor();
      await page.getByRole('row').filter({ hasText: 'POST discovery/preview' }).first().waitFor();
      await changed.getByRole('button').first().focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Before', { exact: true }).waitFor();
      await page.getByLabel('Outcome').click();
      await page.getByRole('option', { name: 'Refused' }).click();
      await changed.waitFor({ state: 'detached' });
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download as JSON lines' }).click();
      check((await download).suggestedFilename().endsWith('.jsonl'), 'The file of events has another name.');
      checkQuiet(opened);
    },
  },
];
