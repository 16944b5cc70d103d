import React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { roleConfig, type Role } from '../../frames';
import { rolesFrame, type Cells } from '../../../test/support/app/capacityFrames';
import { installGrafana, type QueryModel } from '../../../test/support/app/installGrafana';
import { installResizeObserver } from '../../../test/support/app/installResizeObserver';
import { openPage } from '../../../test/support/app/openPage';
import { ModelsPage } from './ModelsPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

beforeAll(installResizeObserver);

const query = { queryType: 'forecast', training: '28d', source: { uid: 'p' }, query: { expr: 'rate(x[5m])' } };
const proposed = { ...query, training: '7d' };
const scores = { mase: 1.4, wql: 0.21, coverage: 0.71, falseAlarms: 3.2 };
const before = { maseBefore: 0.6, wqlBefore: 0.08, coverageBefore: 0.95, falseAlarmsBefore: 0.5 };
const poor: Cells = {
  series: 'cart',
  title: 'Shop / Requests',
  origin: 'dashboard',
  link: '/d/shop/requests?viewPanel=1',
  query: JSON.stringify(query),
  ...scores,
  ...before,
  drift: 40,
  trust: 'worse than seasonal naive',
  trustBefore: 'good',
  changed: 'New level after version 2',
  changedAt: Date.UTC(2026, 10, 20),
  fittedAt: Date.UTC(2026, 10, 30),
  engine: 2,
  advice: 'window',
  reason: 'The level changed on 20 November.',
};
const fine: Cells = {
  ...poor,
  series: 'web',
  title: 'Web slow',
  origin: 'rule',
  link: '/alerting/grafana/uid-1/view',
  mase: 0.5,
  coverage: 0.95,
  drift: 0.1,
  trust: 'good',
  changed: '',
  advice: '',
  reason: '',
};
const proposal: Cells = {
  ...poor,
  proposal: JSON.stringify(proposed),
  mase: 0.7,
  wql: 0.1,
  coverage: 0.94,
  falseAlarms: 0.6,
  maseBefore: 1.4,
  wqlBefore: 0.21,
  coverageBefore: 0.71,
  falseAlarmsBefore: 3.2,
};

function timelineFrame(): DataFrame {
  const column = (role: Role, values: number[]) => ({
    name: role,
    type: FieldType.number,
    values,
    config: roleConfig(role),
  });
  const time = { name: 'time', type: FieldType.time, values: [0, 1, 2].map((i) => Date.UTC(2026, 10, 10 + i)) };
  return createDataFrame({
    name: 'cart',
    fields: [
      time,
      column('mase', [0.6, 0.8, 1.4]),
      column('wql', [0.1, 0.1, 0.2]),
      column('coverage', [0.95, 0.9, 0.71]),
      column('falseAlarms', [0, 1, 3]),
    ],
  });
}

const answers: Record<string, () => DataFrame[]> = {
  table: () => [rolesFrame('models', [poor, fine])],
  proposals: () => [rolesFrame('proposals', [proposal])],
  timeline: () => [timelineFrame()],
};

interface Given {
  answer?: Partial<Record<string, () => DataFrame[] | Error>>;
  api?: Record<string, (body: unknown) => unknown>;
}

async function open({ answer = {}, api = {} }: Given = {}) {
  const requested = installGrafana({
    answer: ({ output }: QueryModel) => ({ ...answers, ...answer })[output as string]?.() ?? [],
    api,
  });
  await openPage(ModelsPage, '/a/foresight-predict-app/models');
  return requested;
}

const openPoor = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Show details of Shop / Requests, cart' }));

it('counts a forecast as poor that has drifted, however good the fit says that it is, and none that could not be measured', async () => {
  const drifted = { ...poor, trust: 'good', advice: 'giveUp' };
  const unmeasured = { ...fine, drift: NaN, mase: NaN, reason: 'There is too little history to measure it.' };
  await open({ answer: { table: () => [rolesFrame('models', [drifted, fine, unmeasured])] } });
  expect(await screen.findByText('Poor forecasts: 1 of 3. With a better setting proposed: 0.')).toBeVisible();
});

it('lists forecasts worst first, with scores now and before, what changed and what to do', async () => {
  await open();
  expect(await screen.findByText('Poor forecasts: 1 of 2. With a better setting proposed: 1.')).toBeVisible();
  const [first] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  [
    'Poor',
    'before Good',
    '1.40',
    'before 0.60',
    '71%',
    '3.2',
    'Drifts',
    'New level after version 2',
    'Another training window',
  ].forEach((text) => expect(within(first).getByText(text)).toBeVisible());
  expect(within(first).getByRole('link', { name: 'Shop / Requests' })).toHaveAttribute(
    'href',
    '/d/shop/requests?viewPanel=1'
  );
});

it('opens to scores over time of the same query, read with arrow keys', async () => {
  const requested = await open();
  await openPoor();
  const chart = await screen.findByRole('slider', { name: 'Coverage over time, now 71%' });
  chart.focus();
  await userEvent.keyboard('{End}');
  expect(chart.getAttribute('aria-valuetext')).toMatch(/: 71%$/);
  expect(requested.find(({ output }) => output === 'timeline')).toMatchObject({
    queryType: 'modelQuality',
    source: { uid: 'p' },
    query: { expr: 'rate(x[5m])' },
    training: '28d',
  });
});

it('proposes a change with both backtests, and saves it into the dashboard once that is confirmed', async () => {
  const saved: unknown[] = [];
  const dashboard = { uid: 'shop', version: 3, panels: [{ targets: [{ refId: 'A', ...query }] }] };
  await open({
    api: {
      '/api/dashboards/uid/shop': () => ({ dashboard, meta: { folderUid: 'f' } }),
      '/api/dashboards/db': (body) => saved.push(body),
    },
  });
  await openPoor();
  const both = within(await screen.findByRole('table', { name: 'Both over the past days' }));
  expect(both.getAllByRole('row').map(({ textContent }) => textContent)).toContain('Coverage71%94%');
  expect(within(screen.getByRole('table', { name: 'What would change' })).getByText('7d')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Apply to the dashboard' }));
  expect(saved).toEqual([]);
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. Queries changed: 1.')).toBeVisible();
  expect(saved).toMatchObject([
    {
      folderUid: 'f',
      overwrite: false,
      dashboard: { version: 3, panels: [{ targets: [{ refId: 'A', training: '7d' }] }] },
    },
  ]);
});

it('says why nothing was changed where Grafana refuses', async () => {
  await open({
    api: {
      '/api/dashboards/uid/shop': () => {
        throw { status: 403, data: { message: "You'll need additional permissions" } };
      },
    },
  });
  await openPoor();
  await userEvent.click(await screen.findByRole('button', { name: 'Apply to the dashboard' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText("You'll need additional permissions")).toBeVisible();
});

it('leads to a rule that watches the forecast', async () => {
  await open();
  await openPoor();
  const link = await screen.findByRole('link', { name: 'Watch this' });
  const rule: unknown = JSON.parse(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('rule') ?? '');
  expect(rule).toMatchObject({
    kind: 'modelQuality',
    source: { uid: 'p', query: query.query },
    learning: { training: '28d' },
  });
});

it('asks for rules alone where that is chosen', async () => {
  const requested = await open();
  await screen.findByRole('table');
  await userEvent.click(screen.getByRole('radio', { name: 'Rules' }));
  await waitFor(() => expect(requested.some(({ where }) => where === 'rule')).toBe(true));
});

it('says what failed, and what there is to do where nothing asks for a forecast', async () => {
  await open({ answer: { table: () => new Error('Grafana refuses: alert.rules:read is missing') } });
  expect(await screen.findByText('Grafana refuses: alert.rules:read is missing')).toBeVisible();
});

it('without any forecast leads to the form of rules', async () => {
  await open({ answer: { table: () => [rolesFrame('models', [])] } });
  expect(await screen.findByRole('link', { name: 'Make an alert rule' })).toBeVisible();
});
