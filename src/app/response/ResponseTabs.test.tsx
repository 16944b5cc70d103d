import React from 'react';
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config, locationService } from '@grafana/runtime';
import { openResponses as open } from '../../../test/support/app/openResponses';
import { catalogue, minute, now, responseFrame } from '../../../test/support/app/responses';

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

it('the catalogue is written in words', async () => {
  await open({ query: '?tab=catalogue' });
  const card = within(await screen.findByRole('region', { name: 'Restart the leaking process' }));
  [
    'runway · process_resident_memory_bytes · < 3600 for 2m',
    'service: label service, like [a-z][a-z0-9-]{0,62}',
    '1 an hour, 3 a day, 30m between two for the same target, 1 at once',
    /Mon, Fri 08:00–18:00 Europe\/Berlin/,
    'errors < 0.5 within 5m',
    'scale-back',
  ].forEach((text) => expect(card.getByText(text)).toBeVisible());
});

it('rules of an action are written, and open in the page of rules', async () => {
  await open({ query: '?tab=catalogue' });
  const card = within(await screen.findByRole('region', { name: 'Restart the leaking process' }));
  await userEvent.click(card.getByRole('button', { name: 'Write rules' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/tells people for which target the action is suggested/)).toBeVisible();
  expect(dialog.getByLabelText('Alert rule', { selector: 'pre' })).toHaveTextContent('foresight_suggested');
  expect(dialog.queryByText('Contact point and policy')).not.toBeInTheDocument();
  const href = dialog.getByText('Open in Alert rules').closest('a')?.getAttribute('href') ?? '';
  const draft: unknown = JSON.parse(new URL(href, 'http://grafana').searchParams.get('rule') ?? '');
  expect(draft).toMatchObject({
    kind: 'response',
    output: 'suggested',
    source: { query: { action: 'restart-leaking' } },
  });
});

it('of an action that Grafana hands over, the way to its engine is written, too', async () => {
  const [action] = catalogue.actions ?? [];
  await open({ query: '?tab=catalogue', response: { ...catalogue, actions: [{ ...action, mode: 'auto' }] } });
  await userEvent.click(await screen.findByRole('button', { name: 'Write rules' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByLabelText('Contact point and policy', { selector: 'pre' })).toHaveTextContent(
    '${FORESIGHT_EDA_HMAC}'
  );
  await userEvent.clear(dialog.getByLabelText('Contact point of all other alerts'));
  expect(await dialog.findByText('It cannot be written yet')).toBeVisible();
});

it('a catalogue with mistakes says which', async () => {
  const [action] = catalogue.actions ?? [];
  await open({ query: '?tab=catalogue', response: { ...catalogue, actions: [{ ...action, engine: 'gone' }] } });
  expect(await screen.findByText(/Its engine is gone/)).toBeVisible();
});

describe('the dry run', () => {
  const onset = now - 3 * 24 * 60 * minute;
  const past = [
    {
      start: onset + 4 * minute,
      action: 'restart-leaking',
      target: 'payment',
      verdict: 'due',
      reason: 'Would have acted.',
    },
    { start: onset + 600 * minute, action: 'restart-leaking', target: 'payment', verdict: 'due' },
    { start: onset + 700 * minute, action: 'restart-leaking', target: 'cart', verdict: 'refused', gate: 'cooldown' },
  ];
  const line = `${new Date(onset).toISOString()} / ${new Date(onset + 60 * minute).toISOString()} / Leak`;

  it('says how often it would have acted, in which known incidents, and what stopped the rest', async () => {
    const { requested } = await open({
      query: '?tab=replay',
      answer: () => [responseFrame('replay', past, ['The trigger was evaluated every 5m.'])],
    });
    await userEvent.click(await screen.findByLabelText('Known incidents'));
    await userEvent.paste(line);
    await userEvent.click(screen.getByRole('button', { name: 'Run over the past' }));
    expect(
      await screen.findByText('Times it would have acted: 2, in known incidents: 1, earliest 4m after the onset.')
    ).toBeVisible();
    expect(requested.at(-1)).toMatchObject({ queryType: 'response', output: 'replay', action: 'restart-leaking' });
    expect(
      screen.getByRole('img', { name: /Known incidents 1, Would have acted 2, Refused: Cooldown 1/ })
    ).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'What stopped the rest' })).getByText('Cooldown')).toBeVisible();
    expect(screen.getByText('The trigger was evaluated every 5m.')).toBeVisible();
  });

  it('takes known incidents from feedback that called them true', async () => {
    const asked: unknown[] = [];
    await open({
      query: '?tab=replay',
      api: {
        '/api/annotations': () => {
          asked.push(1);
          return [{ time: onset, timeEnd: onset + 60 * minute, text: 'Leak' }];
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add incidents from feedback' }));
    await waitFor(() => expect(screen.getByLabelText('Known incidents')).toHaveValue(line));
    expect(asked).toHaveLength(2);
  });

  it('does not begin with an incident that cannot be read', async () => {
    await open({ query: '?tab=replay' });
    await userEvent.click(await screen.findByLabelText('Known incidents'));
    await userEvent.paste('yesterday / today / Leak');
    expect(screen.getByRole('alert')).toHaveTextContent('Incident 1 cannot be read');
    expect(screen.getByRole('button', { name: 'Run over the past' })).toBeDisabled();
  });
});

describe('the record', () => {
  const events = [
    {
      time: now - 5 * minute,
      event: 'handed-off',
      action: 'restart-leaking',
      target: 'payment',
      key: 'k',
      author: 'ann',
    },
    {
      time: now,
      event: 'not-verified',
      action: 'restart-leaking',
      target: 'payment',
      key: 'k',
      evidence: '{"value":7}',
    },
    { time: now, event: 'refused', action: 'scale-back', target: 'cart' },
  ];
  const answer = () => [responseFrame('records', events)];

  it('lists and draws what passes the filters of the address', async () => {
    await open({ query: '?tab=record&action=restart-leaking', answer });
    expect(await screen.findByRole('img', { name: /Handed off 1, Did not help 1/ })).toBeVisible();
    expect((await findRow('ann')).getByText('Handed off')).toBeVisible();
    expect(screen.queryByText('cart')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Target'), 'pay{Enter}');
    await waitFor(() => expect(param('target')).toBe('pay'));
    await userEvent.click(screen.getByLabelText('Event'));
    await userEvent.click(await screen.findByRole('option', { name: 'Due' }));
    await waitFor(() => expect(param('event')).toBe('due'));
    expect(screen.getByText('Nothing that was recorded passes this filter')).toBeVisible();
  });

  it('asks for the time of the address', async () => {
    await open({ query: '?tab=record&from=now-30d&to=now', answer });
    expect(await screen.findByText('Last 30 days')).toBeVisible();
  });

  it('says that nothing was recorded, and has nothing to save then', async () => {
    await open({ query: '?tab=record', answer: () => [responseFrame('records', [])] });
    expect(await screen.findByText('Nothing was recorded in this time')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Download as CSV' })).toBeDisabled();
  });
});

it.each(['suggestions', 'catalogue', 'replay', 'record'])(
  'the tab %s breaks no rule of accessibility that axe finds',
  async (tab) => {
    await open({ query: `?tab=${tab}` });
    await waitFor(() => expect(screen.queryByText(/^Loading/)).not.toBeInTheDocument());
    const { violations } = await axe.run(screen.getByRole('main'), { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
);
