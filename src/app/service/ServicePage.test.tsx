import React from 'react';
import { toDataFrame } from '@grafana/data';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { installGrafana, servicesFrame, type QueryModel } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { shop } from '../../../test/support/app/shop';
import { roleConfig, type TableRole } from '../../frames';
import { ServicePage } from './ServicePage';
import { hour } from '../../engine';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: { children: React.ReactNode }) => <main>{children}</main>,
}));

configure({ asyncUtilTimeout: 8000 });

const open = (query = '?var-service=cart') => openPage(ServicePage, `/a/foresight-predict-app/service${query}`);

const errors = { kind: 'errors', scope: 'service', subject: 'cart', unit: 'percentunit', harm: 'up', value: 0.3 };
const range = { lower: 0, upper: 0.02 };
const unusual = { score: 0.9, since: -600_000, direction: 'up', observed: 0.25, worst: 0.3, ...range };
const health = servicesFrame([
  {
    service: 'cart',
    now: 'critical',
    ahead: 'critical',
    details: { now: [{ code: 'unusual', severity: 'critical', signal: errors, unusual }] },
  },
  { service: 'payment', now: 'warning', ahead: 'good' },
]);

const column = (name: string, role: TableRole, value: unknown) => ({
  name,
  values: [value],
  config: roleConfig(role),
});
const start = Date.now() - 5 * hour;
const events = toDataFrame({
  fields: [
    column('Signal', 'signal', 'errors'),
    column('Series', 'series', 'errors'),
    column('Start', 'start', start),
    column('End', 'end', start + hour),
    column('Kind', 'kind', 'level shift'),
    column('Reason', 'reason', '0.3 where 0 to 0.02 was expected'),
    { name: 'Severity', values: [0.9] },
  ],
});

const answer = ({ queryType }: QueryModel) => (queryType === 'services' ? [health, events] : []);

const rules = {
  Shop: [
    { name: 'g', rules: [{ grafana_alert: { uid: 'r1', title: 'Cart fails' }, labels: { service: 'cart' } }] },
    { name: 'h', rules: [{ grafana_alert: { uid: 'r2', title: 'Web fails' }, labels: { service: 'web' } }] },
  ],
};
const forbidden = () => {
  throw { status: 403, data: { message: 'Forbidden' } };
};
const api = {
  discovery: () => shop,
  '/ruler/grafana/api/v1/rules': () => rules,
  '/prometheus/grafana/api/v1/rules': () => ({ data: { groups: [{ rules: [{ uid: 'r1', state: 'firing' }] }] } }),
};

it('leads to adding a data source where there is none', async () => {
  installGrafana({ foresight: [] });
  await open();
  expect(screen.getByText('There is no Foresight data source yet')).toBeVisible();
});

it('tells the health of the chosen service now and ahead, with reasons in words', async () => {
  installGrafana({ answer, api });
  await open();
  const now = await screen.findByRole('region', { name: 'Now' });
  expect(within(now).getByText('Critical')).toBeVisible();
  expect(
    within(now).getByText(/Failed requests 25%, 30% at worst, usually 0% to 2%, too high for 10 min/)
  ).toBeVisible();
  expect(screen.getByRole('region', { name: 'Within 7 d' })).toBeVisible();
  expect(screen.getByText('Pods: cart-1. Nodes: node-3.')).toBeVisible();
});

it('makes alert rules of the signal that is in trouble, from the head and from the list of rules', async () => {
  installGrafana({ answer, api });
  await open();
  await screen.findByRole('region', { name: 'Now' });
  const links = await screen.findAllByRole('link', { name: 'Make an alert rule' });
  expect(links).toHaveLength(2);
  await waitFor(() =>
    links.forEach((link) => {
      const linked = new URL(link.getAttribute('href') ?? '', 'http://grafana').searchParams.get('linked');
      expect(JSON.parse(linked ?? '{}')).toMatchObject({
        source: 'prometheus',
        query: { expr: 'query_of_errors' },
        about: { service: 'cart', kind: 'errors', harm: 'up' },
      });
    })
  );
});

it('asks for a forecast of each signal that the service or its nodes have', async () => {
  const asked = installGrafana({ answer, api });
  await open();
  await screen.findByRole('region', { name: 'Now' });
  const forecasts = asked.filter(({ queryType, analysis }) => queryType === 'signals' && analysis === 'forecast');
  expect(forecasts.map(({ service, signal, infrastructure }) => [service, signal, infrastructure])).toEqual([
    ['cart', 'rate', false],
    ['cart', 'errors', false],
    ['cart', 'disk', true],
  ]);
});

it('says which metrics would give what is missing', async () => {
  installGrafana({ answer, api });
  await open();
  expect(await screen.findByText(/Duration: no metric found.*http_server_request_duration/)).toBeVisible();
  expect(screen.getByText(/No logs source is chosen/)).toBeVisible();
});

it('shows who calls the service and whom it calls, with their health and links', async () => {
  installGrafana({ answer, api });
  await open();
  const callees = await screen.findByRole('region', { name: 'Calls' });
  expect(within(callees).getByRole('link', { name: 'payment' })).toHaveAttribute(
    'href',
    '/a/foresight-predict-app/service?var-service=payment'
  );
  expect(await within(callees).findByText('Warning')).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Called by' })).getByRole('link', { name: 'web' })).toBeVisible();
});

it('lists anomalies, and ranks the causes of the one that is chosen', async () => {
  const evidence = {
    signal: 'rate',
    strength: 2,
    deviation: 9,
    usual: 5,
    spread: 1,
    before: 5,
    peak: 50,
    onset: start,
    direction: 'up',
    unit: 'short',
    values: [5, 50],
  };
  const causes = jest.fn((_incident: unknown) => ({
    verdict: 'clear',
    window: { from: start, to: start + hour },
    axis: { start, step: hour, count: 2 },
    changes: [],
    services: [
      { service: 'payment', score: 3, likelihood: 0.68, evidence: [evidence] },
      { service: 'web', score: 0, evidence: [] },
    ],
    notices: ['logs could not be read'],
  }));
  installGrafana({ answer, api: { ...api, causes } });
  await open();
  expect(await screen.findByText('Level shift')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Find causes' }));
  const ranked = await screen.findByRole('list', { name: 'Services by likelihood of being the cause' });
  expect(screen.getByRole('heading', { name: /^payment stands out clearly/ })).toBeVisible();
  expect(within(ranked).getByText(/Requests: up to 50, usually 5, from/)).toBeVisible();
  expect(within(ranked).queryByText('web')).toBeNull();
  expect(screen.getByText('logs could not be read')).toBeVisible();
  const [[incident]] = causes.mock.calls;
  expect(incident).toEqual({ service: 'cart', symptom: 'errors', from: start, to: start + hour });
});

it('can stop looking for causes, and says why they were not found', async () => {
  installGrafana({ answer, api: { ...api, causes: () => ({ services: [], notices: [] }) } });
  await open();
  fireEvent.click(await screen.findByRole('button', { name: 'Causes in the time shown' }));
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  installGrafana({ answer, api: { ...api, causes: forbidden } });
  fireEvent.click(screen.getByRole('button', { name: 'Causes in the time shown' }));
  expect(await screen.findByText('Failed to find causes')).toBeVisible();
});

it('lists the alert rules that name the service, with their state, or says who may not see them', async () => {
  installGrafana({ answer, api });
  await open();
  expect(await screen.findByRole('link', { name: 'Cart fails' })).toHaveAttribute('href', '/alerting/grafana/r1/view');
  expect(screen.getByText('Firing')).toBeVisible();
  expect(screen.queryByText('Web fails')).toBeNull();
  installGrafana({ answer, api: { ...api, '/ruler/grafana/api/v1/rules': forbidden } });
  await open();
  expect(await screen.findByText('You may not see alert rules')).toBeVisible();
});

it('shows the rest of the page where one section fails', async () => {
  const failing = (model: QueryModel) => (model.queryType === 'services' ? new Error('timed out') : answer(model));
  installGrafana({ answer: failing, api });
  await open();
  expect(await screen.findByText('Health could not be judged')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Cart fails' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'web' })).toBeVisible();
});

it('finds a service by the end of its name, and asks which one where several end so', async () => {
  const rename = (names: Record<string, string>) => () => ({
    ...shop,
    services: shop.services.map((one) => ({ ...one, name: names[one.name] ?? one.name })),
  });
  installGrafana({ answer, api: { ...api, discovery: rename({ cart: 'prod/cart', web: 'staging/cart' }) } });
  await open();
  expect(await screen.findByText('Several services are called cart')).toBeVisible();
  const links = within(screen.getByRole('navigation', { name: 'Known services' })).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toEqual(['prod/cart', 'staging/cart']);
});

it('opens a link by the end of a name that is the only one', async () => {
  const services = shop.services.map((one) => ({ ...one, name: `prod/${one.name}` }));
  const whole = servicesFrame([{ service: 'prod/cart', now: 'warning', ahead: 'good' }]);
  const inProd = ({ queryType }: QueryModel) => (queryType === 'services' ? [whole] : []);
  installGrafana({ answer: inProd, api: { ...api, discovery: () => ({ ...shop, services }) } });
  await open();
  expect(within(await screen.findByRole('region', { name: 'Now' })).getByText('Warning')).toBeVisible();
});

it('says that a service is unknown, and which there are', async () => {
  installGrafana({ answer, api, services: ['cart', 'payment', 'web'] });
  await open('?var-service=ghost');
  expect(await screen.findByText('No service ghost was found')).toBeVisible();
  const known = screen.getByRole('navigation', { name: 'Known services' });
  expect(
    within(known)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  ).toEqual(['cart', 'payment', 'web', 'node-3']);
});

it('begins with the first service where none is chosen', async () => {
  installGrafana({ answer, api, services: ['payment', 'web'] });
  await open('');
  await waitFor(() => expect(screen.getByRole('region', { name: 'Called by' })).toBeVisible());
  expect(screen.getByRole('link', { name: 'cart' })).toBeVisible();
});

it('says why discovery failed, with ways to mend it', async () => {
  const refuse = () => {
    throw { status: 502, data: { error: 'Prometheus does not answer' } };
  };
  installGrafana({ answer, api: { ...api, discovery: refuse } });
  await open();
  expect(await screen.findByText('Prometheus does not answer')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Configuration' })).toBeVisible();
});
