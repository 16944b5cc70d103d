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
const found = { ...shop, matched: [matched] };

const api = {
  '/health': () => ({ message: 'All sources answer' }),
  '/sources': () => ({ sources: [{ uid: 'prometheus', name: 'Prometheus', kind: 'grafana' }] }),
  '/discovery': () => found,
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
