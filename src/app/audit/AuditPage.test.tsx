import React from 'react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateTimeFormat } from '@grafana/data';
import { installGrafana } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import type { AuditEvent } from '../../audit';
import { AuditPage } from './AuditPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const event: AuditEvent = {
  time: '2026-05-20T12:00:00.000Z',
  actor: 'ann',
  actorKind: 'user',
  role: 'Editor',
  orgId: 1,
  dataSource: 'foresight',
  action: 'rule.change',
  outcome: 'allowed',
  target: 'rule "Disk" (disk)',
  before: '{"for":"5m"}',
  after: '{"for":"9m"}',
  count: 1,
  reporter: 'page',
};
const refusal: AuditEvent = {
  ...event,
  actor: '',
  actorKind: 'anonymous',
  action: 'resource.call',
  outcome: 'refused',
  reason: 'role',
  target: 'POST rules/evaluate',
  before: undefined,
  after: undefined,
  count: 7,
};
const since = Date.UTC(2026, 4, 20, 9);

const open = async (answer: object | (() => unknown) = { events: [event, refusal], since }) => {
  const asked: string[] = [];
  const give = typeof answer === 'function' ? (answer as () => unknown) : () => answer;
  installGrafana({ api: { '/resources/audit': give }, onRequest: ({ params }) => asked.push(JSON.stringify(params)) });
  await openPage(AuditPage, '/a/foresight-predict-app/audit');
  return asked;
};

describe('AuditPage', () => {
  it('lists who did what, when in the time zone of the user, and how it ended', async () => {
    await open();
    const row = within((await screen.findByText('rule "Disk" (disk)')).closest('tr') as HTMLElement);
    ['ann', 'Editor', 'Alert rule changed', 'Allowed', dateTimeFormat(Date.parse(event.time))].forEach((text) =>
      expect(row.getByText(text)).toBeVisible()
    );
    const refused = within(screen.getByText('POST rules/evaluate').closest('tr') as HTMLElement);
    ['Anonymous', 'Refused', 'Role too low', '7'].forEach((text) => expect(refused.getByText(text)).toBeVisible());
    expect(screen.getByText(new RegExp(`remembers events since ${dateTimeFormat(since)}`))).toBeVisible();
  });

  it('opens an event by keyboard, with what was before and after', async () => {
    await open();
    await screen.findByText('rule "Disk" (disk)');
    act(() => screen.getAllByRole('button', { name: /toggle row/i })[0].focus());
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByLabelText('Before')).toHaveTextContent('{ "for": "5m" }');
    expect(screen.getByLabelText('After')).toHaveTextContent('{ "for": "9m" }');
  });

  it('asks for what the filters say', async () => {
    const asked = await open();
    await userEvent.type(await screen.findByLabelText('Login'), 'bob{Enter}');
    await waitFor(() => expect(asked.at(-1)).toContain('"actor":"bob"'));
    expect(asked.at(-1)).not.toContain('outcome');
    await userEvent.click(screen.getByLabelText('Outcome'));
    await userEvent.click(await screen.findByRole('option', { name: 'Refused' }));
    await waitFor(() =>
      expect(asked.at(-1)).toMatch(/"actor":"bob".*"outcome":"refused"|"outcome":"refused".*"actor":"bob"/)
    );
  });

  it('saves what it shows as JSON lines', async () => {
    const saved: Blob[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Download as JSON lines' }));
    [URL.createObjectURL, URL.revokeObjectURL] = [create, revoke];
    click.mockRestore();
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', () => resolve(reader.result)));
    reader.readAsText(saved[0]);
    const lines = String(await read)
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify([event, refusal])));
  });

  it('says that nothing passes the filter, and where events are from', async () => {
    await open({ events: [], since, loki: { uid: 'logs', name: 'Audit Loki', query: '{job="foresight"}' } });
    expect(await screen.findByText('No event passes this filter')).toBeVisible();
    expect(screen.getByText('From Audit Loki, the newest first.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Download as JSON lines' })).toBeDisabled();
  });

  it('says why there are no events', async () => {
    await open(() => {
      throw { data: { error: 'This needs the role Admin or above' } };
    });
    expect(await screen.findByText('This needs the role Admin or above')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});
