import React from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config } from '@grafana/runtime';
import { installGrafana } from '../../../test/support/app/installGrafana';
import { openPage } from '../../../test/support/app/openPage';
import { shop } from '../../../test/support/app/shop';
import { ConfigurationPage } from './ConfigurationPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const matched = {
  id: 'spans',
  kind: 'rate',
  scope: 'service',
  metric: 'spans_total',
  labels: ['namespace', 'service'],
  subjects: 3,
};
const ambiguous = [{ name: 'api', candidates: ['prod/api', 'staging/api'], rules: ['log-volume'] }];
const found = { ...shop, ambiguous, matched: [matched] };

const api = {
  '/health': () => ({ message: 'All sources answer' }),
  '/sources': () => ({ sources: [{ uid: 'prometheus', name: 'Prometheus', kind: 'grafana' }] }),
  '/discovery': () => found,
  '/explain': () => ({
    term: 'orders',
    found: [],
    carriers: [{ label: 'app', metrics: ['orders_total'] }],
    similar: [],
    rule: { id: 'orders_total', metric: 'orders_total' },
    failures: [],
  }),
  '/preview': () => ({ ...found, problems: ['Discovery rule jobs: Its unit is missing.'] }),
};

const open = (role: string) => {
  config.bootData = { user: { orgRole: role } } as typeof config.bootData;
  return openPage(ConfigurationPage, '/a/foresight-predict-app/configuration');
};

describe('ConfigurationPage', () => {
  it('shows health, sources, what was found and what was not', async () => {
    installGrafana({ api });
    await open('Admin');
    expect(await screen.findByText('Foresight works')).toBeVisible();
    expect(await screen.findByText('spans_total')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rules that found nothing (1)' })).toBeVisible();
    expect(screen.getByText('Series per query')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Settings of the data source' })).toHaveAttribute(
      'href',
      expect.stringContaining('/edit/uid-Foresight')
    );
  });

  it('tells what is wrong with rules before they are saved', async () => {
    installGrafana({ api });
    await open('Admin');
    await userEvent.click(await screen.findByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('Discovery rule jobs: Its unit is missing.')).toBeVisible();
  });

  it('tells whose signals are not told apart, and what they lack', async () => {
    installGrafana({ api });
    await open('Viewer');
    expect(await screen.findByText(/^api may be prod\/api, staging\/api: the series of log-volume lack/)).toBeVisible();
  });

  it('explains by keyboard why something was not found, with settings to copy', async () => {
    installGrafana({ api });
    await open('Viewer');
    await userEvent.type(await screen.findByLabelText('Metric, service or value of a label'), 'orders{Enter}');
    expect(await screen.findByText('The label app has this value in orders_total.')).toBeVisible();
    expect(screen.getByText(/"id": "orders_total"/)).toBeVisible();
  });

  it('says why it cannot be explained', async () => {
    const fail = () => {
      throw { data: { error: 'Prometheus timed out' } };
    };
    installGrafana({ api: { ...api, '/explain': fail } });
    await open('Viewer');
    await userEvent.type(await screen.findByLabelText('Metric, service or value of a label'), 'x{Enter}');
    expect(await screen.findByText('Prometheus timed out')).toBeVisible();
  });

  it('offers others nothing to change', async () => {
    installGrafana({ api });
    await open('Viewer');
    expect(await screen.findByText('Administrators change these settings.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Settings of the data source' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Preview' })).not.toBeInTheDocument();
  });

  it('says what failed, and still shows the rest', async () => {
    const fail = () => {
      throw { data: { error: 'no metrics source' } };
    };
    installGrafana({ api: { ...api, '/discovery': fail } });
    await open('Admin');
    expect(await screen.findByText('no metrics source')).toBeVisible();
    expect(screen.getByText('Series per query')).toBeVisible();
  });
});
