import React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { DataFrame } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { withProgress, type Frame } from '../../frames';
import { rolesFrame, type Cells } from '../../../test/support/app/capacityFrames';
import { installGrafana, type QueryModel } from '../../../test/support/app/installGrafana';
import { installResizeObserver } from '../../../test/support/app/installResizeObserver';
import { openPage } from '../../../test/support/app/openPage';
import { CapacityPage } from './CapacityPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

beforeAll(installResizeObserver);

const day = 86_400;
const now = Date.now();
const disk: Cells = {
  service: '',
  node: 'node-3',
  signal: 'disk',
  resource: '/data',
  unit: 'percentunit',
  now: 0.91,
  limit: 1,
  p10: 3 * day,
  p50: 4 * day,
  p90: 6 * day,
  probability: 0.99,
  orderBy: now - 5 * day * 1000,
  trust: 'good',
  expr: 'disk_used / disk_size',
  source: 'prometheus',
};
const cpu: Cells = {
  service: 'cart',
  node: '',
  signal: 'cpu',
  resource: '',
  unit: 'percentunit',
  now: 0.4,
  limit: 0.8,
  probability: 0.02,
  load: 12,
  loadAtLimit: 30,
  trust: 'fair',
  loadTrust: 'good',
};
const curve = [5, 10, 20].map((load): Cells => ({
  resource: '',
  load,
  now: load / 30,
  lower: load / 32,
  point: load / 30,
  upper: load / 28,
  limit: 0.8,
  knee: 18,
  unit: 'percentunit',
}));
const grown: Cells = {
  ...cpu,
  growth: 1.5,
  loadThen: 30,
  loadLower: 28,
  loadUpper: 32,
  lower: 0.78,
  point: 0.83,
  upper: 0.9,
  p50: 0,
  p10: 0,
  p90: 0,
  path: 'web > cart',
};
const call: Cells = { caller: 'web', callee: 'cart', lower: 0.5, point: 0.6, upper: 0.7, trust: 'good' };
const outcomes: Cells[] = [
  { ...cpu, made: now - 28 * day * 1000, lower: 0.3, point: 0.35, upper: 0.42, came: 0.4, hit: 1 },
  { ...disk, made: now - 28 * day * 1000, lower: 0.6, point: 0.7, upper: 0.8, came: 0.91, hit: 0 },
];

const answers: Record<string, () => DataFrame[]> = {
  plan: () => [rolesFrame('capacityPlan', [cpu, disk], ['2 resources are left out.'])],
  curve: () => [rolesFrame('curve', curve)],
  flow: () => [rolesFrame('flow', [call])],
  whatIf: () => [rolesFrame('whatIf', [grown])],
  backtest: () => [rolesFrame('planBacktest', outcomes)],
};

async function open(query = '', given: Partial<Record<string, () => DataFrame[] | Error>> = {}) {
  const requested = installGrafana({
    answer: ({ output }: QueryModel) => ({ ...answers, ...given })[output as string]?.() ?? [],
    api: { '/resources/discovery': () => ({ services: [{ name: 'web' }, { name: 'cart' }], nodes: [], sources: {} }) },
  });
  await openPage(CapacityPage, `/a/foresight-predict-app/capacity${query}`);
  return requested;
}

const param = (name: string) => new URLSearchParams(locationService.getLocation().search).get(name);
const bodyRows = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

describe('the plan', () => {
  it('lists what runs out soonest first, with range, probability and the day to order', async () => {
    await open();
    const [first, second] = bodyRows(await screen.findByRole('table'));
    ['node-3', '91% of 100%', 'in 4 d', '3 d to 6 d', '99%', 'Order now', 'Good'].forEach((text) =>
      expect(within(first).getByText(text)).toBeVisible()
    );
    expect(within(first).getByRole('img')).toHaveAccessibleName(/^Limit reached in 4 d, 3 d to 6 d; order by \d{4}/);
    expect(within(second).getByText('not within 30 d')).toBeVisible();
    expect(screen.getByText('2 resources are left out.')).toBeVisible();
  });

  it('shows those of one urgency, kept in the address', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /Suffices/ }));
    await waitFor(() => expect(param('show')).toBe('enough'));
    expect(bodyRows(screen.getByRole('table'))).toHaveLength(1);
    expect(screen.getByRole('button', { name: /Suffices/ })).toHaveAttribute('aria-pressed', 'true');
  });

  it('opens use against load, whose points are read with arrow keys', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Show details of cart/ }));
    expect(await screen.findByText(/The limit is reached at 30 req\/s/)).toBeVisible();
    const chart = await screen.findByRole('slider', { name: /^Use against load of cart/ });
    chart.focus();
    await userEvent.keyboard('{Home}');
    expect(chart).toHaveAttribute('aria-valuetext', '5 req/s: 16.7%, between 15.6% and 17.9%');
  });

  it('leads to a rule with the query, the limit and the lead time of the row', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: /^Show details of node-3/ }));
    const link = await screen.findByRole('link', { name: 'Alert me' });
    const rule: unknown = JSON.parse(
      new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('rule') ?? ''
    );
    expect(rule).toMatchObject({
      kind: 'runway',
      limit: 1,
      crossing: 'above',
      fires: { within: '8d' },
      source: { uid: 'prometheus', query: { expr: 'disk_used / disk_size' } },
    });
  });

  it('says how far it is while it is made, beside what is known', async () => {
    const progress = { done: 3, total: 9, doing: 'Reading:' };
    await open('', {
      plan: () => withProgress(answers.plan() as unknown as Frame[], progress) as unknown as DataFrame[],
    });
    expect(await screen.findByRole('progressbar', { name: 'Progress of the plan' })).toHaveAttribute('value', '3');
    expect(screen.getByText('node-3')).toBeVisible();
  });

  it('says why it could not be made, and that nothing is measured', async () => {
    await open('', { plan: () => new Error('Prometheus answers 503') });
    expect(await screen.findByText('Prometheus answers 503')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('without anything that could run out says what is needed', async () => {
    await open('', { plan: () => [rolesFrame('capacityPlan', [])] });
    expect(await screen.findByText('Nothing is measured that could run out')).toBeVisible();
  });
});

describe('what if', () => {
  it('asks for the growth of the address, and tells which limit is reached where', async () => {
    const requested = await open('?tab=what-if&growth=web=150');
    expect(await screen.findByText(/^Limits reached at once: 1/)).toHaveTextContent('First: cart: CPU, reached.');
    expect(requested.find(({ output }) => output === 'whatIf')).toMatchObject({
      growth: [{ service: 'web', percent: 150 }],
    });
    const table = screen.getByRole('table', { name: /^Resources before and after/ });
    ['web > cart', 'Reached'].forEach((text) => expect(within(table).getByText(text)).toBeVisible());
    expect(within(table).getByRole('img')).toHaveAccessibleName('40% → 83% (78% to 90%), limit 80%');
  });

  it('changes the address with the percent, and refuses what is none', async () => {
    await open('?tab=what-if&growth=web=150');
    const field = await screen.findByLabelText('Requests');
    await userEvent.clear(field);
    await userEvent.type(field, '40{Enter}');
    await waitFor(() => expect(param('growth')).toBe('web=40'));
    await userEvent.clear(screen.getByLabelText('Requests'));
    await userEvent.type(screen.getByLabelText('Requests'), 'many{Enter}');
    expect(await screen.findByText(/"many" is no change of requests/)).toBeVisible();
    expect(param('growth')).toBe('web=40');
  });

  it('shows calls per request as a picture and as a table', async () => {
    await open('?tab=what-if');
    expect(
      await screen.findByRole('img', { name: 'web calls cart 0.60 times per request, between 0.50 and 0.70' })
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
    expect(screen.getByRole('table', { name: /^Calls per request/ })).toHaveTextContent('webcart0.60');
  });
});

it('an earlier plan is compared with what came, misses first', async () => {
  await open('?tab=backtest');
  expect(await screen.findByText(/^1 of 2 came within what the plan of \d{4}-\d\d-\d\d said/)).toBeVisible();
  const [first] = bodyRows(screen.getByRole('table'));
  expect(within(first).getByText('Missed')).toBeVisible();
  expect(within(first).getByRole('img')).toHaveAccessibleName('60% to 80% planned, 91% came');
});

it('without a data source leads to one', async () => {
  installGrafana({ foresight: [] });
  await openPage(CapacityPage, '/a/foresight-predict-app/capacity');
  expect(screen.getByText('There is no Foresight data source yet')).toBeVisible();
});
