import React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config } from '@grafana/runtime';
import { maturityFrame } from '../../../test/support/app/maturityFrames';
import { openMaturity as open, recordedFrame } from '../../../test/support/app/openMaturity';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

beforeEach(() => {
  // jsdom lays nothing out, and has none.
  global.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(() => {
  config.bootData.user.orgRole = '' as typeof config.bootData.user.orgRole;
});

it('the open instrumentation score stands apart, and says that it is partial', async () => {
  const rows = [
    {
      rule: 'MET-001',
      service: 'cart',
      outcome: 'passed',
      found: '12 values an hour.',
      score: 90,
      impact: 'important',
    },
    {
      rule: 'SPA-001',
      service: 'cart',
      outcome: 'unknown',
      found: 'Tempo is not allowed.',
      score: 90,
      impact: 'normal',
    },
  ];
  const { requested } = await open({
    query: '?tab=instrumentation',
    answer: () => [maturityFrame('instrumentation', rows)],
  });
  expect(await screen.findByText('Partial (1 of 19 rules)')).toBeVisible();
  expect(requested).toMatchObject([{ queryType: 'maturity', output: 'instrumentation' }]);
  expect(screen.getByText('Tempo is not allowed.')).toBeVisible();
});

describe('progress', () => {
  const answer = ({ expr = '' }: Record<string, unknown>) => {
    const values = String(expr).includes('_check') ? [0.5] : String(expr).includes('_level') ? [1, 2] : [41, 64];
    return [recordedFrame(String(expr).includes('_check') ? { check: 'slo-defined' } : {}, values)];
  };

  it('is a chart of what was recorded, with its words', async () => {
    await open({ query: '?tab=progress', answer });
    expect(await screen.findByRole('slider', { name: 'Score over time: Everything from 41 to 64' })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Level over time: Everything from 1 to 2' })).toBeVisible();
    expect(await screen.findByText('No check has changed between these dates.')).toBeVisible();
  });

  it('that nobody records is recorded with one click, after what it changes was shown', async () => {
    const api = {
      '/api/search': () => [],
      '/api/v1/provisioning/alert-rules': (body: unknown) => body,
      '/resources/audit': () => ({}),
      '/api/folders': (body: unknown) => body,
    };
    const { sent } = await open({ query: '?tab=progress', answer: () => [], api });
    await userEvent.click((await screen.findAllByRole('button', { name: 'Record progress' }))[0]);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByLabelText('Changes')).toHaveTextContent('foresight_maturity_score');
    expect(dialog.getByText(/to Prometheus every ten minutes/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    await waitFor(() =>
      expect(sent.some(({ data }) => JSON.stringify(data ?? '').includes('maturity recorded'))).toBe(true)
    );
    const bodies = JSON.stringify(sent.map(({ data }) => data));
    expect(bodies).toContain('"target_datasource_uid":"prom"');
  });
});
