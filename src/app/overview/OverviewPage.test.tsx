import React from 'react';
import { NEVER, of, throwError } from 'rxjs';
import { render, screen } from '@testing-library/react';
import { setBackendSrv, setDataSourceSrv, type BackendSrv, type DataSourceSrv } from '@grafana/runtime';
import { OverviewPage } from './OverviewPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const install = (names: string[], fetch: BackendSrv['fetch'] = () => NEVER) => {
  const ours = names.map((name) => ({ name, uid: `uid ${name}`, type: 'foresight-predict-datasource' }));
  // As in Grafana, the built-in sources come with every list.
  const list = [...ours, { name: '-- Grafana --', uid: 'grafana', type: 'grafana' }];
  setDataSourceSrv({ getList: () => list } as unknown as DataSourceSrv);
  setBackendSrv({ fetch } as BackendSrv);
};

it('leads to adding a data source while there is none', () => {
  install([]);
  render(<OverviewPage />);
  expect(screen.getByText('There is no Foresight data source yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Add a data source' })).toHaveAttribute(
    'href',
    '/connections/datasources/new'
  );
});

it('says that a check is under way', () => {
  install(['Foresight']);
  render(<OverviewPage />);
  expect(screen.getByText('Checking Foresight…')).toBeVisible();
});

it('shows what the health check says, and where to go next', async () => {
  const fetch = jest.fn(() => of({ data: { status: 'OK', message: '2 sources answer' } }));
  install(['Foresight'], fetch as unknown as BackendSrv['fetch']);
  render(<OverviewPage />);
  expect(await screen.findByText('2 sources answer')).toBeVisible();
  expect(screen.getByText('Foresight works')).toBeVisible();
  expect(fetch).toHaveBeenCalledWith(expect.objectContaining({ url: '/api/datasources/uid/uid%20Foresight/health' }));
  const explore = screen.getByRole('link', { name: 'Try a query' }).getAttribute('href') ?? '';
  const panes = JSON.parse(new URL(explore, 'http://grafana').searchParams.get('panes') ?? '');
  expect(panes.foresight.datasource).toBe('uid Foresight');
});

it('shows why a data source fails, with a way to its settings, for each data source', async () => {
  install(['One', 'Two'], (({ url }: { url: string }) =>
    url.includes('One')
      ? throwError(() => ({ status: 400, data: { status: 'ERROR', message: 'Prometheus: 401 unauthorized' } }))
      : throwError(() => new Error('network down'))) as BackendSrv['fetch']);
  render(<OverviewPage />);
  expect(await screen.findByText('Prometheus: 401 unauthorized')).toBeVisible();
  expect(await screen.findByText('network down')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Settings of One' })).toHaveAttribute(
    'href',
    '/connections/datasources/edit/uid%20One'
  );
});
