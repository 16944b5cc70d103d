import React from 'react';
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { dateTimeFormat } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { diskIncident, incidentTable, paymentIncident } from '../../../test/support/app/incidentFrames';
import { installGrafana, servicesFrame } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { catalogue } from '../../../test/support/app/responses';
import { shop } from '../../../test/support/app/shop';
import { OverviewPage } from './OverviewPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

configure({ asyncUtilTimeout: 8000 });

const open = () => openPage(OverviewPage, '/a/foresight-predict-app/overview');

const disk = { kind: 'disk', scope: 'node', subject: 'node-3', unit: 'percentunit', harm: 'up', value: 0.9, limit: 1 };
const reach = { limit: 1, hours: 31, earliest: 24, latest: null, probability: 0.95 };
const fleet = servicesFrame([
  {
    service: 'cart',
    now: 'warning',
    ahead: 'critical',
    details: { ahead: [{ code: 'reaches', severity: 'critical', signal: disk, reach }] },
  },
  { service: 'web', now: 'good', ahead: 'good' },
]);

const calm = [{ service: 'web', now: 'good', ahead: 'good' }];

it('leads to adding a data source while there is none', async () => {
  installGrafana({ foresight: [] });
  await open();
  expect(screen.getByText('There is no Foresight data source yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute(
    'href',
    '/connections/datasources/new'
  );
});

it('tells in words how many services are critical, and which limit is reached first and when', async () => {
  installGrafana({ answer: () => [fleet], api: { discovery: () => shop } });
  await open();
  expect(await screen.findByText(/Services: 2. Now 1 with a warning. Within 7 d 1 critical./)).toBeVisible();
  expect(screen.getByText(/Disk on node-3 reaches 100% in about 31 h \(95 % sure\)/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'cart' })).toHaveAttribute(
    'href',
    '/a/foresight-predict-app/service?var-service=cart'
  );
});

it('says first that responses are stopped, and leads to them', async () => {
  installGrafana({
    answer: () => [fleet],
    jsonData: { response: catalogue },
    api: { discovery: () => shop, 'response/state': () => ({ stopped: { file: true }, locks: [] }) },
  });
  await open();
  expect(await screen.findByText('All responses are stopped')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open responses' })).toHaveAttribute(
    'href',
    '/a/foresight-predict-app/response?var-ds=uid-Foresight'
  );
});

it('names a node whose limit comes first, with the services that it affects, and mentions nothing that there is none of', async () => {
  const full = { code: 'reaches', severity: 'warning', signal: disk, reach };
  const node = { kind: 'node', ahead: [full], affects: ['cart', 'web'] };
  const rows = [
    { service: 'node-3', now: 'good', ahead: 'warning', details: node },
    { service: 'web', now: 'good', ahead: 'good' },
  ];
  installGrafana({ answer: () => [servicesFrame(rows)], api: { discovery: () => shop } });
  await open();
  const sentence = await screen.findByText(/Services: 1/);
  expect(sentence).toHaveTextContent(/^Services: 1. Nothing is wrong with them now. Nodes to look at: 1.$/);
  expect(screen.getByText(/First limit ahead:/)).toHaveTextContent(
    /node-3 \(affects cart, web\): Disk on node-3 reaches/
  );
});

it('asks again every half minute, as the address says, and keeps focus and figures meanwhile', async () => {
  jest.useFakeTimers();
  try {
    let cutoff = Date.now();
    const asked = installGrafana({ answer: () => [servicesFrame(calm, cutoff)], api: { discovery: () => shop } });
    await open();
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(locationService.getSearchObject().refresh).toBe('30s');
    expect(screen.getByText(`As of ${dateTimeFormat(cutoff, { format: 'HH:mm:ss' })}`)).toBeVisible();
    const view = screen.getByRole('radio', { name: 'Rows' });
    view.focus();
    const countServices = () => asked.filter(({ queryType }) => queryType === 'services').length;
    const before = countServices();
    cutoff += 30_000;
    await act(() => jest.advanceTimersByTimeAsync(31_000));
    expect(countServices()).toBe(before + 1);
    expect(screen.getByText(`As of ${dateTimeFormat(cutoff, { format: 'HH:mm:ss' })}`)).toBeVisible();
    expect(view).toHaveFocus();
  } finally {
    jest.useRealTimers();
  }
});

it('lets an answer that takes longer than the interval come', async () => {
  jest.useFakeTimers();
  try {
    const asked = installGrafana({
      answer: () => [servicesFrame(calm)],
      delay: 70_000,
      api: { discovery: () => shop },
    });
    await open();
    await act(() => jest.advanceTimersByTimeAsync(71_000));
    expect(asked.filter(({ queryType }) => queryType === 'services')).toHaveLength(1);
    expect(screen.getByText(/Nothing is wrong/)).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
});

describe('incidents', () => {
  const openWith = async (rows: Parameters<typeof incidentTable>[0]) => {
    const answer = ({ queryType }: { queryType?: unknown }) =>
      queryType === 'incidents' ? [incidentTable(rows)] : [fleet];
    installGrafana({ answer, api: { discovery: () => shop } });
    await open();
    await screen.findByText(/Services: 2/);
  };

  it('leads to those that are open', async () => {
    await openWith([diskIncident, paymentIncident, { ...paymentIncident, incident: 'b' }]);
    expect(screen.getByRole('link', { name: '2 incidents open' })).toHaveAttribute(
      'href',
      '/a/foresight-predict-app/incidents?var-ds=uid-Foresight&var-state=open'
    );
  });

  it('leads to the only one itself', async () => {
    await openWith([paymentIncident]);
    expect(screen.getByRole('link', { name: /^1 incident open: payment: failed/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/var-incident=pay-1$/)
    );
  });

  it('are asked for after the services have answered, and fail by themselves', async () => {
    const answer = ({ queryType }: { queryType?: unknown }) =>
      queryType === 'incidents' ? new Error('Loki is away') : [fleet];
    const asked = installGrafana({ answer, api: { discovery: () => shop } });
    await open();
    await screen.findByText(/Services: 2/);
    await waitFor(() => expect(asked.map(({ queryType }) => queryType)).toEqual(['services', 'incidents']));
    expect(screen.queryByText('Loki is away')).toBeNull();
  });

  it('says nothing where all are over', async () => {
    await openWith([diskIncident]);
    expect(screen.queryByText(/incidents? open/)).toBeNull();
  });
});

it('says what is missing, and which metric would give it', async () => {
  installGrafana({ answer: () => [fleet], api: { discovery: () => shop } });
  await open();
  fireEvent.click(await screen.findByText(/What is missing/));
  expect(await screen.findByText(/Duration: of no service. Any of these metrics.*request_duration/)).toBeVisible();
  expect(screen.getByText(/no logs source is chosen/)).toBeVisible();
});

it('keeps the chosen view in the address', async () => {
  installGrafana({ answer: () => [fleet], api: { discovery: () => shop } });
  await open();
  fireEvent.click(await screen.findByRole('radio', { name: 'Tiles' }));
  expect(locationService.getSearchObject()['var-view']).toBe('tiles');
});

it('offers a choice only among several data sources', async () => {
  installGrafana({ answer: () => [fleet], api: { discovery: () => shop } });
  await open();
  expect(screen.queryByText('Foresight data source')).toBeNull();
  installGrafana({ foresight: ['One', 'Two'], answer: () => [fleet], api: { discovery: () => shop } });
  await open();
  expect(screen.getByText('Foresight data source')).toBeVisible();
});

it('shows whether the data source works and where to go, where nothing is found', async () => {
  const asked = installGrafana({
    answer: () => [servicesFrame([])],
    api: { discovery: () => ({ ...shop, services: [] }), health: () => ({ message: '2 sources answer' }) },
  });
  await open();
  expect(await screen.findByText('No service was found in the metrics')).toBeVisible();
  expect(await screen.findByText('2 sources answer')).toBeVisible();
  expect(screen.getByText('Foresight works')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Try a query' })).toBeVisible();
  expect(asked).toContainEqual(expect.objectContaining({ queryType: 'services' }));
});

it('says why services cannot be read, with a way to the settings', async () => {
  const refuse = () => {
    throw { status: 400, data: { message: 'Prometheus: 401 unauthorized' } };
  };
  installGrafana({ answer: () => new Error('Prometheus timed out'), api: { discovery: refuse, health: refuse } });
  await open();
  expect(await screen.findByText('Prometheus timed out')).toBeVisible();
  expect((await screen.findAllByText('Prometheus: 401 unauthorized')).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Settings of Foresight' })).toHaveAttribute(
    'href',
    '/connections/datasources/edit/uid-Foresight'
  );
});
