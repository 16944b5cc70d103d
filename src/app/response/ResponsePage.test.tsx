import React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateTimeFormat } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import { openResponses as open, running } from '../../../test/support/app/openResponses';
import { minute, now, quiet, refused, responseFrame, suggested } from '../../../test/support/app/responses';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

afterEach(() => {
  config.bootData.user.orgRole = '' as typeof config.bootData.user.orgRole;
});

const findRow = async (text: string) => within((await screen.findByText(text)).closest('tr') as HTMLElement);
const param = (name: string) => new URLSearchParams(locationService.getLocation().search).get(name);
const approveButton = { name: 'Approve restart-leaking for payment' };

describe('suggestions', () => {
  it('are listed with what stops them; what is quiet is shown on demand', async () => {
    await open();
    const row = await findRow('payment');
    ['Suggested', 'Restart the leaking process', 'Mode: Waits for approval.'].forEach((text) =>
      expect(row.getByText(text)).toBeVisible()
    );
    expect(row.getByText(dateTimeFormat(now - 10 * minute))).toBeVisible();
    expect((await findRow('cart')).getByText(/^Budget: 3 hand-offs/)).toBeVisible();
    expect(screen.getByText('0 due, 1 suggested, 1 refused, 1 quiet.')).toBeVisible();
    expect(screen.queryByText('web')).not.toBeInTheDocument();
    await userEvent.click(screen.getByLabelText('Show quiet'));
    expect(await screen.findByText('web')).toBeVisible();
  });

  it('open, by keyboard too, to all gates and to what would be sent', async () => {
    await open({ query: '?action=restart-leaking&target=payment' });
    await screen.findByText('payment');
    screen.getAllByRole('button', { name: /toggle row/i })[0].focus();
    await userEvent.keyboard('{Enter}');
    const gates = within(await screen.findByRole('table', { name: 'Gates' }));
    expect(gates.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      'GatePassedWhat was asked, and the answer',
      'Parameters YesTarget and parameters are allowed.',
      'Trust in the forecast Yes, not knownNot known: trust in the forecast.',
      'Mode NoWaits for approval.',
    ]);
    expect(JSON.parse(screen.getByLabelText('What would be sent').textContent ?? '')).toEqual(
      JSON.parse(suggested.payload as string)
    );
  });

  it('of one action and target are shown where a link names them, until all are wanted', async () => {
    await open({ query: '?action=restart-leaking&target=web' });
    expect(await screen.findByText('Shown: restart-leaking · web')).toBeVisible();
    expect(screen.queryByText('payment')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByText('payment')).toBeVisible();
    expect([param('action'), param('target')]).toEqual([null, null]);
  });

  it('are approved once the exact action was confirmed', async () => {
    const { posted } = await open({
      api: { '/resources/response/approve': () => ({ outcome: 'handed-off', message: 'eda has accepted it.' }) },
    });
    await userEvent.click(await screen.findByRole('button', approveButton));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/handed to the engine eda under your name, once/)).toBeVisible();
    expect(dialog.getByLabelText('What would be sent')).toHaveTextContent('"service": "payment"');
    expect(posted).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Approve and hand over' }));
    expect(await dialog.findByText('eda has accepted it.')).toBeVisible();
    expect(dialog.queryByRole('button', { name: 'Approve and hand over' })).not.toBeInTheDocument();
    const { action, target, key } = suggested;
    expect(posted).toEqual([{ url: '/response/approve', data: { action, target, key } }]);
  });

  it('that somebody else approved at the same time say so, and those that fail say why', async () => {
    const answers: Array<() => unknown> = [
      () => {
        throw { data: { error: 'eda answers 503' } };
      },
      () => ({ outcome: 'already', message: 'Handed over already, by ann.' }),
    ];
    await open({ api: { '/resources/response/approve': () => answers.shift()?.() } });
    await userEvent.click(await screen.findByRole('button', approveButton));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve and hand over' }));
    expect(await dialog.findByText('eda answers 503')).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Approve and hand over' }));
    expect(await dialog.findByText('Handed over already, by ann.')).toBeVisible();
  });

  it('cannot be approved with a lesser role, which is said in place', async () => {
    await open({ role: 'Editor' });
    expect(await screen.findByRole('button', approveButton)).toBeDisabled();
    expect((await findRow('payment')).getByText('This needs the role Admin or above.')).toBeVisible();
  });

  it('cannot be approved where the mode only suggests, or Grafana hands over', async () => {
    const answer = () => [
      responseFrame('decisions', [
        { ...suggested, mode: 'suggest' },
        { ...suggested, target: 'cart', mode: 'auto', verdict: 'due', gate: '' },
      ]),
    ];
    await open({ answer });
    expect((await findRow('payment')).getByText('This action only suggests.')).toBeVisible();
    expect((await findRow('cart')).getByText("Grafana's alert rule hands it over.")).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Approve/ })).not.toBeInTheDocument();
  });

  it('take back what did not help with the approval of a person, whatever the mode', async () => {
    const payload = JSON.stringify({ version: 1, action: 'scale-back', reversal: 'restart-leaking/payment/1' });
    const answer = () => [
      responseFrame('decisions', [{ ...suggested, action: 'scale-back', mode: 'observe', payload }]),
    ];
    await open({ answer });
    expect(await screen.findByRole('button', { name: 'Approve scale-back for payment' })).toBeEnabled();
  });

  it('whose outcome nobody knows are cleared by a person who has looked', async () => {
    const answer = () => [responseFrame('decisions', [{ ...refused, gate: 'open', state: 'unknown' }])];
    const { posted } = await open({ answer });
    const row = await findRow('cart');
    expect(row.getByText('No clear answer')).toBeVisible();
    await userEvent.click(row.getByRole('button', { name: 'Clear lock' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Clear lock' }));
    await waitFor(() => expect(posted).toEqual([{ url: '/response/clear', data: { action: 'restart-leaking' } }]));
  });

  it('say why there are none', async () => {
    await open({ answer: () => new Error('Prometheus answers 503') });
    expect(await screen.findByText('Prometheus answers 503')).toBeVisible();
  });

  it('say that nothing needs to be done, or how to begin', async () => {
    await open({ answer: () => [responseFrame('decisions', [quiet])] });
    expect(await screen.findByText('Nothing needs to be done')).toBeVisible();
  });

  it('need an action in the catalogue', async () => {
    const { requested } = await open({ response: {} });
    expect(await screen.findByText('No action is in the catalogue')).toBeVisible();
    expect(requested).toEqual([]);
  });
});

describe('locks', () => {
  const locks = [{ action: 'restart-leaking', target: 'payment', key: 'k', since: now }];

  it('name what takes the action back, and are cleared once that is confirmed', async () => {
    let state: object = { ...running, locks };
    const { posted } = await open({ state: () => state });
    const alert = within(await screen.findByLabelText(/did not help payment and is locked/));
    expect(alert.getByRole('link', { name: 'Scale back' }).getAttribute('href')).toContain('action=scale-back');
    await userEvent.click(alert.getByRole('button', { name: 'Clear lock' }));
    state = running;
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Clear lock' }));
    await waitFor(() => expect(screen.queryByText(/is locked/)).not.toBeInTheDocument());
    expect(posted).toEqual([{ url: '/response/clear', data: { action: 'restart-leaking' } }]);
  });
});

describe('the kill switch', () => {
  it('stops everything once that is confirmed, and says so until somebody resumes', async () => {
    let state: object = running;
    const { posted } = await open({ state: () => state });
    await userEvent.click(await screen.findByRole('button', { name: 'Stop all responses' }));
    state = { ...running, stopped: { file: false, record: { at: now, by: 'ann' } } };
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Stop all responses' }));
    expect(await screen.findByText('All responses are stopped')).toBeVisible();
    expect(screen.getByText(`Stopped by ann at ${dateTimeFormat(now)}.`)).toBeVisible();
    expect(posted).toEqual([{ url: '/response/stop', data: {} }]);
    expect(screen.getByRole('button', { name: 'Resume responses' })).toBeEnabled();
  });

  it('of the settings cannot be undone from here', async () => {
    await open({ state: { ...running, stopped: { file: true } } });
    expect(await screen.findByText(/The settings of the data source stop them/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Resume responses' })).not.toBeInTheDocument();
  });

  it('needs the role', async () => {
    await open({ role: 'Viewer' });
    expect(await screen.findByRole('button', { name: 'Stop all responses' })).toBeDisabled();
  });
});
