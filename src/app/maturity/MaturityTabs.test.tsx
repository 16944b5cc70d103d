import React from 'react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config } from '@grafana/runtime';
import { maturityFrame, roadmapAnswer } from '../../../test/support/app/maturityFrames';
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

describe('the roadmap', () => {
  const answer = () => [roadmapAnswer()];
  const openRoadmap = () => open({ query: '?tab=roadmap', answer });

  it('begins with a summary for those who decide', async () => {
    await openRoadmap();
    const summary = within(await screen.findByRole('region', { name: 'Summary for stakeholders' }));
    expect(summary.getByText('Two of four incidents would have been caught.')).toBeVisible();
  });

  it('is in phases, each with its goal, what is to be done, when it is done, and what may go wrong', async () => {
    await openRoadmap();
    const phase = within(await screen.findByRole('region', { name: 'Phase 1' }));
    expect(phase.getByText('Phase 1: Alerts that are right')).toBeVisible();
    expect(phase.getByText('cart, search')).toBeVisible();
    expect(phase.getByText('Catches 2 incidents.')).toBeVisible();
    expect(phase.getByText('Each service has an SLO.')).toBeVisible();
    expect(phase.getByText('An objective that nobody keeps.')).toBeVisible();
    expect(phase.getByText('Begin with what is measured.')).toBeVisible();
  });

  it('says of each item why, which incidents speak for it, and how to begin', async () => {
    await openRoadmap();
    await userEvent.click(await screen.findByLabelText('Show details of SLOs shop'));
    expect(screen.getByText('Checkout down (would have been caught)')).toBeVisible();
    expect(screen.getByText('Add the SLO')).toBeVisible();
    expect(screen.getByText('Show in the assessment').closest('a')).toHaveAttribute(
      'href',
      expect.stringContaining('check=slo-defined')
    );
  });

  it.each([
    ['Markdown', 'foresight-roadmap.md', '- [ ] Each service has an SLO.'],
    ['CSV', 'foresight-roadmap.csv', 'SLOs'],
    ['GitHub issues', 'foresight-roadmap.json', '"check:slo-defined"'],
  ])('is written as %s', async (label, file, text) => {
    await openRoadmap();
    const saved: Array<{ file: string; blob: Blob }> = [];
    const [create, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement
    ) {
      saved[0].file = this.download;
    });
    URL.createObjectURL = (blob: Blob) => `blob:${saved.push({ file: '', blob })}`;
    URL.revokeObjectURL = () => undefined;
    await userEvent.click(await screen.findByText(label));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0].file).toBe(file);
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', () => resolve(reader.result)));
    reader.readAsText(saved[0].blob);
    expect(await read).toContain(text);
    click.mockRestore();
    [URL.createObjectURL, URL.revokeObjectURL] = [create, revoke];
  });
});
