import type { Page } from 'playwright-core';
import { check, checkQuiet, onlyStandIn, type Spec } from '../../spec';
import { action, leakAction, target, withCatalogue } from './catalogue';

const page = '/a/foresight-predict-app/response';
const skip = onlyStandIn('the catalogue of a provisioned data source is read-only in Grafana');

const approveButton = (opened: Page) => opened.getByRole('button', { name: `Approve ${action.id} for ${target}` });
const confirmButton = (opened: Page) => opened.getByRole('button', { name: 'Approve and hand over' });

export const responseSpecs: Spec[] = [
  // First: what is handed over once is not for approval again while its trouble goes on.
  {
    name: 'a viewer sees decisions and cannot approve, stop or clear',
    skip,
    run: (stage) =>
      withCatalogue(stage, async () => {
        const context = { extraHTTPHeaders: { 'x-stand-in-role': 'Viewer' } };
        const { page: viewed } = await stage.open(page, { context });
        await approveButton(viewed).waitFor({ timeout: 90_000 });
        check(await approveButton(viewed).isDisabled(), 'A viewer can approve.');
        const stop = viewed.getByRole('button', { name: 'Stop all responses' });
        check(await stop.isDisabled(), 'A viewer can stop responses.');
        await viewed.getByText('This needs the role Admin or above.').first().waitFor();
      }),
  },
  {
    name: 'of two people who approve at once one hands over, signed and once, and the other is told who did; the record has all of it',
    skip,
    run: (stage) =>
      withCatalogue(stage, async ({ handedOver }) => {
        const opened = await Promise.all([stage.open(page), stage.open(page)]);
        for (const one of opened) {
          await approveButton(one.page).click({ timeout: 90_000 });
          await one.page.getByLabel('What would be sent').waitFor();
        }
        await Promise.all(opened.map((one) => confirmButton(one.page).click()));
        const ended = await Promise.all(
          opened.map(async (one) => {
            const outcome = one.page
              .getByRole('dialog')
              .getByText(/accepted it|Handed over already|cannot be approved now|has changed/);
            await outcome.first().waitFor({ timeout: 60_000 });
            return (await outcome.first().textContent()) ?? '';
          })
        );
        check(handedOver.length === 1, `The engine was told ${handedOver.length} times: ${ended.join(' | ')}`);
        const [{ body, isSigned }] = handedOver;
        check(isSigned, 'The hand-off has no signature of its body.');
        check(
          body.action === action.id && body.target === target && body.approvedBy === 'demo',
          `The engine was told ${JSON.stringify(body)}.`
        );
        check(
          ended.filter((text) => text.includes('accepted')).length === 1,
          `The two were told: ${ended.join(' | ')}`
        );
        const recorded = await stage.open(`${page}?tab=record&from=now-1h&to=now`);
        const { page: record } = recorded;
        for (const event of ['Approved', 'Handed off', 'Taken by the engine']) {
          await record.getByRole('row').filter({ hasText: event }).filter({ hasText: target }).first().waitFor();
        }
        await record.getByLabel('Event').click();
        await record.getByRole('option', { name: 'Handed off' }).click();
        await record.waitForURL(/event=handed-off/);
        await record.getByRole('row').filter({ hasText: 'Approved' }).first().waitFor({ state: 'detached' });
        const download = record.waitForEvent('download');
        await record.getByRole('button', { name: 'Download as CSV' }).click();
        check((await download).suggestedFilename().endsWith('.csv'), 'The file of records has another name.');
        opened.forEach(checkQuiet);
        checkQuiet(recorded);
        return `told: ${ended.join(' | ')}`;
      }),
  },
  {
    name: 'the kill switch is confirmed by keyboard, is seen on the overview, refuses every suggestion, and is undone',
    skip,
    run: (stage) =>
      withCatalogue(stage, async () => {
        const opened = await stage.open(page);
        await opened.page.getByRole('button', { name: 'Stop all responses' }).focus();
        await opened.page.keyboard.press('Enter');
        const dialog = opened.page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Stop all responses' }).focus();
        await opened.page.keyboard.press('Enter');
        await opened.page.getByText('All responses are stopped').waitFor();
        await opened.page.getByRole('button', { name: 'Decide again' }).click();
        await opened.page
          .getByText(/Kill switch: Responses were stopped by demo/)
          .first()
          .waitFor({ timeout: 60_000 });
        const overview = await stage.open('/a/foresight-predict-app/overview');
        await overview.page.getByText('All responses are stopped').waitFor();
        await opened.page.getByRole('button', { name: 'Resume responses' }).click();
        await dialog.getByRole('button', { name: 'Resume responses' }).click();
        await opened.page.getByText('All responses are stopped').waitFor({ state: 'detached' });
        checkQuiet(opened);
      }),
  },
  {
    name: 'a dry run over two weeks says how often it would have acted, and what stopped the rest',
    skip,
    run: (stage) =>
      withCatalogue(stage, async () => {
        const opened = await stage.open(`${page}?tab=replay&action=${leakAction}`);
        await opened.page.getByRole('button', { name: 'Run over the past' }).click();
        const figures = opened.page.getByText(/Times it would have acted: \d+|It would not have acted/).first();
        await figures.waitFor({ timeout: 120_000 });
        await opened.page.getByRole('img', { name: /What would have happened/ }).waitFor();
        checkQuiet(opened);
        return (await figures.textContent()) ?? '';
      }),
  },
  {
    name: 'the catalogue of the settings form is what the page shows, with the rules of an action',
    skip,
    run: (stage) =>
      withCatalogue(stage, async () => {
        const form = await stage.open('/connections/datasources/edit/foresight');
        const title = form.page.getByLabel('What it does').first();
        await title.fill('Restart it by the form');
        await form.page.keyboard.press('Tab');
        await form.page.getByRole('button', { name: 'Save & test' }).click();
        await form.page.getByText(/Every allowed source answers/).waitFor();
        const { page: catalogue } = await stage.open(`${page}?tab=catalogue`);
        const card = catalogue.getByRole('region', { name: 'Restart it by the form' });
        await card.getByRole('button', { name: 'Write rules' }).click();
        await catalogue.getByRole('dialog').getByText('foresight_suggested').first().waitFor();
        checkQuiet(form);
      }),
  },
];
