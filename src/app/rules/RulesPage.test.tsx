import React from 'react';
import { NEVER, of, throwError } from 'rxjs';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import {
  locationService,
  setBackendSrv,
  setDataSourceSrv,
  type BackendSrv,
  type DataSourceSrv,
} from '@grafana/runtime';
import { examples } from '../../../test/support/alerts/examples';
import { writeDraft } from './form/draft';
import { RulesPage } from './RulesPage';

// Grafana puts its page frame and its panels here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
  PanelRenderer: ({ data }: { data: { annotations: Array<{ length: number }> } }) => (
    <div role="img">{`drawn with ${data.annotations[0]?.length ?? 0} firings`}</div>
  ),
}));

configure({ asyncUtilTimeout: 8000 });
jest.setTimeout(30_000);

type Answers = Record<string, (data: unknown) => unknown>;

const spec = { ...examples.forecastBreach, source: { uid: 'prom', query: { refId: 'A', expr: 'queue' } } };

/** A Grafana with one Foresight data source whose resources answer so. */
function install(answers: Answers, dataSources = ['foresight']): void {
  const ours = dataSources.map((uid) => ({ uid, name: uid, type: 'foresight-predict-datasource' }));
  const frame = { name: 'queue', fields: [], length: 1 };
  setDataSourceSrv({
    getList: () => ours,
    getInstanceSettings: () => undefined,
    get: async () => ({ query: () => of({ data: [frame] }) }),
  } as unknown as DataSourceSrv);
  const fetch = ({ url, data }: { url: string; data?: unknown }) => {
    const [, answer] = Object.entries(answers).find(([end]) => url.endsWith(end)) ?? [];
    return (answer?.(data) ?? throwError(() => ({ status: 404, data: { message: `no ${url}` } }))) as ReturnType<
      BackendSrv['fetch']
    >;
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
}

const sources: Answers = {
  sources: () => of({ data: { sources: [{ uid: 'prom', name: 'Shop', kind: 'prometheus' }] } }),
};
const open = (rule?: object) => {
  locationService.push(rule ? `/rules?rule=${encodeURIComponent(JSON.stringify(rule))}` : '/rules');
  render(<RulesPage />);
};

/** One series whose forecast passes the limit for half a day in each chunk. */
function evaluated(data: unknown) {
  const { from, to } = data as { from: number; to: number };
  const interval = 3_600_000;
  const count = Math.ceil((to - from) / interval);
  const values = Array.from({ length: count }, (_, i) => (i % 72 < 12 ? 2000 : 10));
  return of({
    data: {
      evaluations: [{ part: '', start: from, interval, count, series: [{ labels: { queue: 'orders' }, values }] }],
    },
  });
}

it('leads to adding a data source where there is none', () => {
  install(sources, []);
  open();
  expect(screen.getByText('There is no Foresight data source yet')).toBeVisible();
});

it('says that it reads the sources, that there is none, and why they cannot be read', async () => {
  install({ sources: () => NEVER });
  open();
  expect(screen.getByText('Loading sources...')).toBeVisible();
  install({ sources: () => of({ data: { sources: [] } }) }, ['empty']);
  open();
  expect(await screen.findByText('No source is allowed for this data source yet')).toBeVisible();
  install({ sources: () => throwError(() => ({ status: 502, data: { error: 'plugin unavailable' } })) }, ['broken']);
  open();
  expect(await screen.findByText('plugin unavailable')).toBeVisible();
});

it('tells what is missing, and of a field only after it was left', async () => {
  install(sources);
  open();
  const name = await screen.findByLabelText('Name');
  expect(screen.getByText(/Complete the rule to see/)).toBeVisible();
  expect(name).toHaveAttribute('aria-invalid', 'false');
  fireEvent.blur(name);
  await waitFor(() => expect(name).toHaveAttribute('aria-invalid', 'true'));
});

it('shows a rule from a link in every format, and keeps changes in the address', async () => {
  install(sources);
  open(JSON.parse(writeDraft(spec)));
  const formats = await screen.findByRole('region', { name: 'Export formats' });
  expect(within(formats).getByText(/apiVersion: 1/)).toBeVisible();
  fireEvent.click(within(formats).getByRole('tab', { name: 'Terraform' }));
  expect(within(formats).getByText(/grafana_rule_group/)).toBeVisible();
  fireEvent.change(screen.getByLabelText('Limit'), { target: { value: '1777' } });
  expect(within(formats).getByText(/1777/)).toBeVisible();
  expect(String(locationService.getSearchObject().rule)).toContain('"limit":1777');
});

it('begins with the signal that a page of a service links to: complete, with preview and export', async () => {
  install(sources);
  const linked = {
    source: 'prom',
    query: { refId: 'A', expr: 'sum(rate(failed_total[$__rate_interval]))' },
    about: { service: 'payment', kind: 'errors', harm: 'up' },
  };
  locationService.push(`/rules?linked=${encodeURIComponent(JSON.stringify(linked))}`);
  render(<RulesPage />);
  expect(await screen.findByLabelText('Name')).toHaveValue('payment: Failed requests unusual');
  expect(screen.getByRole('region', { name: 'Export formats' })).toBeVisible();
  expect(screen.getByText(/sum\(rate\(failed_total\[75s\]\)\)/, { selector: 'pre, code' })).toBeVisible();
});

it('shows the message of a rule as it will look, and names the services that may be the cause on one click', async () => {
  const discovery = { data: { services: [{ name: 'cart' }, { name: 'payment' }] } };
  install({ ...sources, discovery: () => of(discovery) });
  open(JSON.parse(writeDraft(spec)));
  const message = await screen.findByRole('region', { name: 'Message' });
  expect(within(message).getByText(/^service: 90 now, 20 to 40 in /)).toBeVisible();
  fireEvent.click(within(message).getByRole('button', { name: 'Name the likely cause' }));
  expect(await screen.findByText(/most likely cause: cart \(likelihood 0\.7\)/)).toBeVisible();
  expect(screen.getByLabelText('Possible causes')).toHaveValue('cart\npayment');
});

it('says why the services could not be found', async () => {
  install({ ...sources, discovery: () => throwError(() => ({ status: 502, data: { error: 'no source' } })) });
  open(JSON.parse(writeDraft(spec)));
  fireEvent.click(await screen.findByRole('button', { name: 'Name the likely cause' }));
  expect(await screen.findByText('no source')).toBeVisible();
});

it('backtests a rule in chunks and shows when it would have fired', async () => {
  install({ ...sources, 'rules/evaluate': evaluated });
  open(spec);
  const test = await screen.findByRole('region', { name: 'Backtest this rule' });
  fireEvent.click(within(test).getByRole('button', { name: 'Run backtest' }));
  const table = await within(test).findByRole('table', { name: 'When it would have fired' });
  expect(within(table).getAllByText('{queue="orders"}')).toHaveLength(10);
  expect(within(test).getByRole('table', { name: 'Cost' })).toBeVisible();
  fireEvent.click(within(test).getByRole('button', { name: 'Compare other settings' }));
  expect(await within(test).findByRole('table', { name: 'Alerts by sensitivity' })).toBeVisible();
  expect(await screen.findByText('drawn with 10 firings')).toBeVisible();
});

it('shows the time without data as that, and never as firing', async () => {
  // Of each hour, the first twenty minutes have no data; the limit is never passed.
  const withGaps = (data: unknown) => {
    const { from, to } = data as { from: number; to: number };
    const interval = 600_000;
    const count = Math.ceil((to - from) / interval);
    const values = Array.from({ length: count }, (_, i) => (i % 6 < 2 && i > 5 ? null : 10));
    return of({
      data: { evaluations: [{ part: '', start: from, interval, count, series: [{ labels: {}, values }] }] },
    });
  };
  install({ ...sources, 'rules/evaluate': withGaps });
  open(spec);
  fireEvent.click(await screen.findByRole('button', { name: 'Run backtest' }));
  const results = await screen.findByRole('table', { name: 'Results' });
  const cells = within(results)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells.slice(0, 3)).toEqual(['0.0', '0.0 %', expect.stringMatching(/^3[23]\.\d %$/)]);
  expect(screen.getByText('The rule would not have fired.')).toBeVisible();
  expect(screen.getByRole('img', { name: /^Timeline: No data \d+$/ })).toBeVisible();
  expect(within(screen.getByRole('table', { name: 'When it saw nothing' })).getAllByText('20m').length).toBeGreaterThan(
    9
  );
});

it('can be cancelled, and says why a backtest failed', async () => {
  install({ ...sources, 'rules/evaluate': () => NEVER });
  open(spec);
  const run = await screen.findByRole('button', { name: 'Run backtest' });
  fireEvent.click(run);
  expect(screen.getByRole('progressbar')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  install({
    ...sources,
    'rules/evaluate': () => throwError(() => ({ status: 403, data: { error: 'prom is not among the sources' } })),
  });
  await act(async () => {
    fireEvent.click(run);
  });
  expect(await screen.findByText('prom is not among the sources')).toBeVisible();
});

it('shows what writing would change before it writes, and says who may not', async () => {
  install({ ...sources, '': () => throwError(() => ({ status: 403, data: { message: 'Forbidden' }, config: {} })) });
  open(spec);
  fireEvent.click(await screen.findByRole('button', { name: 'Create in Grafana' }));
  expect(await screen.findByText('Failed to create the rule')).toBeVisible();
});

it('opens the tab of the address, and leads to another one and back', async () => {
  install(sources);
  locationService.push('/rules?tab=dashboards');
  render(<RulesPage />);
  const dashboards = await screen.findByRole('tab', { name: 'From dashboards' });
  expect(dashboards).toHaveAttribute('aria-selected', 'true');
  expect(screen.getByRole('tabpanel', { name: 'From dashboards' })).toBeVisible();
  fireEvent.click(screen.getByRole('tab', { name: 'New rule' }));
  expect(await screen.findByLabelText('Name')).toBeVisible();
  expect(locationService.getSearchObject().tab).toBeUndefined();
  act(() => locationService.getHistory().goBack());
  expect(dashboards).toHaveAttribute('aria-selected', 'true');
});
