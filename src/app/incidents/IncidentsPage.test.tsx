import React from 'react';
import axe from 'axe-core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config, locationService } from '@grafana/runtime';
import { answerIncidents, incidentTable, onset, paymentIncident } from '../../../test/support/app/incidentFrames';
import { installGrafana, type QueryModel } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { giveSizes } from '../../../test/support/panels/show';
import { IncidentsPage } from './IncidentsPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const { user } = config.bootData;
beforeAll(() => giveSizes());
afterEach(() => {
  user.orgRole = '' as typeof user.orgRole;
});

interface Given {
  query?: string;
  role?: string;
  answer?: (model: QueryModel) => ReturnType<typeof answerIncidents> | Error;
  /** What Grafana has of annotations, and what it answers to a new one. */
  annotations?: object[];
  create?: () => unknown;
  delay?: number;
}

async function open({
  query = '',
  role = 'Editor',
  answer = answerIncidents,
  annotations = [],
  create,
  delay,
}: Given = {}) {
  user.orgRole = role as typeof user.orgRole;
  const written: unknown[] = [];
  const requests: Array<{ url: string; method?: string }> = [];
  const requested = installGrafana({
    answer,
    delay,
    onRequest: (request) => requests.push(request),
    api: {
      '/api/annotations': (body) => {
        if (body === undefined) {
          return annotations;
        }
        written.push(body);
        return create ? create() : { id: 100 + written.length };
      },
      '/api/annotations/101': () => ({}),
    },
  });
  await openPage(IncidentsPage, `/a/foresight-predict-app/incidents${query}`);
  return { requested, written, requests };
}

const detail = '?var-incident=pay-1&from=now-1h&to=now';
const param = (name: string) => new URLSearchParams(locationService.getLocation().search).get(name);

describe('the list', () => {
  it('says how many are open, and lists those first, each with its headline as a link', async () => {
    const { requested } = await open({ query: '?from=now-6h&to=now' });
    expect(await screen.findByText('Open incidents: 1. Over: 1. Alerts in all of them: 13.')).toBeVisible();
    const [, first, second] = screen.getAllByRole('row');
    expect(first).toHaveTextContent(/Critical.*payment: failed requests 4\.1 %.*goes on.*payment \(70 % likely\).*12/);
    expect(second).toHaveTextContent(/node-3: disk full.*lasted/);
    const { href } = within(first).getByRole<HTMLAnchorElement>('link');
    expect(new URL(href).searchParams.get('var-incident')).toBe('pay-1');
    expect(new URL(href).searchParams.get('from')).toBe('now-6h');
    expect(requested).toHaveLength(1);
    expect(requested[0]).toMatchObject({ queryType: 'incidents', output: 'table', incident: '' });
  });

  it('is filtered by service and state as the address says, and keeps there what is chosen', async () => {
    const { requested } = await open({ query: '?var-state=over' });
    await screen.findByText(/Open incidents: 1/);
    expect(screen.queryByText(/payment: failed/)).toBeNull();
    await userEvent.click(screen.getByLabelText('Service'));
    await userEvent.click(await screen.findByRole('option', { name: 'web' }));
    await waitFor(() => expect(param('var-service')).toBe('web'));
    expect(await screen.findByText('No incident is of this service and state')).toBeVisible();
    expect(requested).toHaveLength(1);
  });

  it('shows the newest feedback that was given on each', async () => {
    const tags = (verdict: string) => ['foresight', 'foresight-feedback', `verdict:${verdict}`, 'incident:pay-1'];
    const record = { time: onset, text: 'x', login: 'ann' };
    await open({
      annotations: [
        { ...record, id: 4, tags: tags('noise') },
        { ...record, id: 9, tags: tags('useful') },
      ],
    });
    expect(await screen.findByText('Useful')).toBeVisible();
    expect(screen.queryByText('Noise')).toBeNull();
  });

  it('counts what is no more than a hint by itself', async () => {
    await open({
      answer: () => [incidentTable([paymentIncident, { ...paymentIncident, incident: 'h', severity: 'info' }])],
    });
    expect(await screen.findByText(/^Open incidents: 1\. Over: 0\..*No more than hints: 1\.$/)).toBeVisible();
  });

  it('says that there is none, and passes on what the data source says of it', async () => {
    await open({ answer: () => [incidentTable([], ['The logs could not be read'])] });
    expect(await screen.findByText('No incident in this time range')).toBeVisible();
    expect(screen.getByText('The logs could not be read')).toBeVisible();
  });

  it('says why it cannot be read, and asks again', async () => {
    const { requested } = await open({ answer: () => new Error('Prometheus is away') });
    expect(await screen.findByText('Prometheus is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(requested).toHaveLength(2));
  });
});

it('shows a bar while the answer takes longer than two seconds', async () => {
  await open({ delay: 60_000 });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(await screen.findByRole('progressbar', {}, { timeout: 3500 })).toBeVisible();
});

describe('an incident', () => {
  it('says what it is, whom it hit, who is normal again, and who is at risk', async () => {
    await open({ query: detail });
    expect(await screen.findByRole('heading', { name: /payment: failed requests/ })).toBeVisible();
    const hit = screen.getByRole('table', { name: /When each was hit/ });
    const [, payment, checkout] = within(hit).getAllByRole('row');
    expect(payment).toHaveTextContent(/not yet/);
    expect(checkout).not.toHaveTextContent(/not yet/);
    const risk = screen.getByRole('region', { name: 'At risk' });
    expect(within(risk).getByRole('link', { name: 'web' })).toHaveAttribute(
      'href',
      expect.stringMatching(/service=web/)
    );
  });

  it('draws what was seen by service, a storm as one mark, and a cursor reads each aloud', async () => {
    await open({ query: detail });
    const slider = await screen.findByRole('slider', { name: 'What was seen, by time' });
    const alerts = document.querySelectorAll('[data-kind="alert"]');
    expect([...alerts].map(({ textContent }) => textContent)).toEqual(['12']);
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/payment, New version, Info: payment 1\.8\.2/);
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/Alert, Critical: PaymentErrors instance 0; .*; 9 more/);
    fireEvent.keyDown(slider, { key: 'End' });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/Service not known, Log pattern/);
  });

  it('shows what was done with a symbol and a word of its own, and asks for no feedback on it', async () => {
    await open({ query: detail });
    await screen.findByRole('slider', { name: 'What was seen, by time' });
    const mark = document.querySelector('[data-kind="response"]');
    expect(mark?.getAttribute('title')).toMatch(/payment, Response, Info: restart for payment was handed over/);
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    const row = screen.getByText('restart for payment was handed over').closest('tr') as HTMLTableRowElement;
    expect(row).toHaveTextContent('Response');
    expect(within(row).queryByRole('group')).toBeNull();
  });

  it('shows the same as a table, and follows no address that is none of the web', async () => {
    await open({ query: detail });
    await userEvent.click(await screen.findByRole('button', { name: 'Show as a table' }));
    const table = screen.getByRole('table', { name: 'What was seen, by time' });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 16);
    expect(
      within(table)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
    ).toEqual([
      ...Array.from({ length: 12 }, () => '/alerting/grafana/rule-1/view'),
      expect.stringMatching(/response\?tab=record&action=restart&target=payment&var-ds=uid/),
    ]);
    expect(within(table).getByText('ERROR payment <_> refused')).toBeVisible();
  });

  it('lists earlier incidents, the most similar first, with what was done', async () => {
    await open({ query: detail });
    const table = await screen.findByRole('table', { name: /most similar first/ });
    const [, first] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(/83 %.*failed requests 3 %.*Known cause.*Rolled back to 1\.8\.1/);
    const { searchParams } = new URL(within(first).getByRole<HTMLAnchorElement>('link').href);
    expect(searchParams.get('var-incident')).toBe('pay-0');
    expect(Number(searchParams.get('from'))).toBeLessThan(onset - 9 * 86_400_000);
  });

  it('asks for similar ones by themselves: that they fail leaves the rest as it is', async () => {
    await open({
      query: detail,
      answer: (model) => (model.output === 'similar' ? new Error('too long ago') : answerIncidents(model)),
    });
    expect(await screen.findByText('too long ago')).toBeVisible();
    expect(screen.getByRole('heading', { name: /payment: failed requests/ })).toBeVisible();
  });

  it('keeps feedback as an annotation of Grafana over its time, and takes it back', async () => {
    const { written, requests } = await open({ query: detail });
    const group = await screen.findByRole('group', { name: 'Feedback on this incident' });
    await userEvent.click(within(group).getByRole('button', { name: 'Known cause' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toMatchObject({
      time: onset,
      tags: expect.arrayContaining(['foresight-feedback', 'verdict:known-cause', 'incident:pay-1', 'service:payment']),
    });
    expect(within(group).getByRole('button', { name: 'Known cause' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.type(screen.getByLabelText('Note'), 'deploy 1.8.2');
    await userEvent.click(screen.getByRole('button', { name: 'Save note' }));
    await waitFor(() => expect(written[1]).toMatchObject({ text: 'deploy 1.8.2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take feedback back' }));
    await waitFor(() => expect(requests.filter(({ method }) => method === 'DELETE').length).toBeGreaterThan(0));
  });

  it('keeps feedback on one alert with its rule', async () => {
    const { written } = await open({ query: detail });
    await userEvent.click(await screen.findByRole('button', { name: 'Show as a table' }));
    const group = screen.getByRole('group', { name: 'Feedback on PaymentErrors instance 3' });
    await userEvent.click(within(group).getByRole('button', { name: 'Noise' }));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toMatchObject({
      time: onset + 3000,
      tags: expect.arrayContaining(['verdict:noise', 'trouble:t-alert-3', 'rule:rule-1', 'signal:PaymentErrors']),
    });
  });

  it.each([
    ['a Viewer', 'Viewer', undefined],
    ['whom Grafana refuses', 'Editor', { status: 403, data: { message: 'no' } }],
  ])('says to %s which permission feedback needs', async (_, role, refusal) => {
    await open({
      query: detail,
      role,
      create: () => {
        throw refusal;
      },
    });
    const group = await screen.findByRole('group', { name: 'Feedback on this incident' });
    const noise = within(group).getByRole<HTMLButtonElement>('button', { name: 'Noise' });
    if (refusal) {
      await userEvent.click(noise);
    }
    expect(await screen.findByText(/permission annotations:create/)).toBeVisible();
    expect(noise).toHaveAttribute('aria-pressed', 'false');
  });

  it('says that none of that id is in the time range, with a way back', async () => {
    await open({ query: '?var-incident=gone', answer: () => [incidentTable([])] });
    expect(await screen.findByText('No such incident in this time range')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'All incidents' }));
    await waitFor(() => expect(param('var-incident')).toBeFalsy());
  });

  it('breaks no rule of accessibility that axe finds', async () => {
    await open({ query: detail });
    await screen.findByRole('table', { name: /most similar first/ });
    const { violations } = await axe.run(within(document.body).getByRole('main'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
});
