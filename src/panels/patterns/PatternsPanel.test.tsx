import React from 'react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateTime, LoadingState, type DataFrame, type PanelData, type PanelProps } from '@grafana/data';
import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { giveSizes } from '../../../test/support/panels/show';
import { end, minute, patternFrames, paid, refused } from '../../../test/support/ui/patternFrames';
import { defaultOptions, type PatternsOptions } from './options';
import { PatternsPanel } from './PatternsPanel';

beforeAll(() => {
  giveSizes();
  setDataSourceSrv({
    getInstanceSettings: ({ uid }: { uid: string }) => (uid === 'loki' ? { uid, type: 'loki' } : undefined),
  } as unknown as DataSourceSrv);
});

function show(series: DataFrame[], options: Partial<PatternsOptions> = {}, data: Partial<PanelData> = {}) {
  const timeRange = { from: dateTime(end - 120 * minute), to: dateTime(end), raw: { from: 'now-2h', to: 'now' } };
  const request = { targets: [{ refId: 'A', source: { uid: 'loki' } }] };
  const props = {
    data: { series, state: LoadingState.Done, timeRange, request: { ...request, endTime: 1 }, ...data },
    options: { ...defaultOptions, ...options },
    timeRange,
    timeZone: 'Asia/Seoul',
    width: 1400,
    height: 600,
  } as unknown as PanelProps<PatternsOptions>;
  return render(<PatternsPanel {...props} />);
}

const listed = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const open = (pattern: RegExp) => userEvent.click(screen.getByRole('button', { name: pattern }));

describe('PatternsPanel', () => {
  it('lists what is new first, then what surges or vanished, in words beside colours', () => {
    show(patternFrames());
    expect(listed()).toEqual(['New', 'Surging', 'Vanished', 'Usual']);
  });

  it('says with each pattern its level, rate, share, services and times, in the time zone of the user', () => {
    show(patternFrames([refused]));
    const row = within(screen.getAllByRole('row')[1]);
    ['error', '12', '4.0%', 'payment, checkout', '2026-05-20 20:30:00', '2026-05-20 20:59:00'].forEach((text) =>
      expect(row.getByText(text)).toBeVisible()
    );
    expect(row.getAllByText('<_>')).toHaveLength(2);
  });

  it('says what was read, and that counts are an estimate', () => {
    show(patternFrames());
    expect(screen.getByText('Estimate')).toBeVisible();
    expect(screen.getByText('Read 5,000 of 1.2 million lines, queries: 3, 1.20 GiB scanned')).toBeVisible();
  });

  it('marks on the time axis when a pattern became new or surged, and a mark leads to the pattern', async () => {
    show(patternFrames());
    const marks = within(screen.getByRole('list', { name: 'Changes of patterns' }));
    expect(marks.getAllByRole('button').map((mark) => mark.getAttribute('aria-label'))).toEqual([
      'Surging 2026-05-20 20:00:00: WARN retry <_> of order <_>',
      'New 2026-05-20 20:30:00: ERROR payment <_> refused by <_>',
      'Vanished 2026-05-20 19:30:00: INFO stock synced in <_> ms',
    ]);
    await userEvent.click(marks.getByRole('button', { name: /^New/ }));
    expect(screen.getByText('New since version 1.8.2')).toBeVisible();
  });

  it('lets the bars of the chosen pattern stand out', async () => {
    const { container } = show(patternFrames());
    await open(/^Show details of ERROR payment/);
    const opacity = (id: string) => container.querySelector(`[data-pattern="${id}"]`)?.getAttribute('opacity');
    expect([opacity(refused.patternId), opacity(paid.patternId)]).toEqual(['1', '0.25']);
  });

  it('opens a pattern with an example, its LogQL, and that query in Explore', async () => {
    show(patternFrames());
    await open(/^Show details of ERROR payment/);
    expect(screen.getByLabelText(/^Example/)).toHaveTextContent('ERROR payment 4711 refused by bank-3');
    expect(screen.getByLabelText('LogQL')).toHaveTextContent(String(refused.expr));
    const href = screen.getByRole('link', { name: 'Open in Explore' }).getAttribute('href') ?? '';
    const panes = JSON.parse(new URL(href, 'http://grafana').searchParams.get('panes') ?? '');
    expect(panes.logs).toEqual({
      datasource: 'loki',
      queries: [{ refId: 'A', datasource: { type: 'loki', uid: 'loki' }, expr: refused.expr }],
      range: { from: 'now-2h', to: 'now' },
    });
  });

  it('finds patterns by words of the pattern and of its example, and by state', async () => {
    show(patternFrames());
    await userEvent.type(screen.getByLabelText('Search patterns and examples'), 'bank-3');
    expect(listed()).toEqual(['New']);
    await userEvent.clear(screen.getByLabelText('Search patterns and examples'));
    await userEvent.click(screen.getByRole('button', { name: 'Surging (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vanished (1)' }));
    expect(listed()).toEqual(['Surging', 'Vanished']);
    await userEvent.type(screen.getByLabelText('Search patterns and examples'), 'nobody wrote this');
    expect(screen.getByRole('status')).toHaveTextContent('No pattern matches');
  });

  it('reads the chart step by step by keyboard', async () => {
    show(patternFrames());
    screen.getByRole('slider').focus();
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('slider')).toHaveAttribute(
      'aria-valuetext',
      '2026-05-20 19:00:00, 90: INFO order <_> paid, 5: WARN retry <_> of order <_>, 10: other'
    );
  });

  it('sorts by a column, and the other way round when it is pressed again', async () => {
    show(patternFrames());
    await userEvent.click(screen.getByRole('button', { name: 'Lines/min' }));
    expect(listed()).toEqual(['Usual', 'Surging', 'New', 'Vanished']);
    await userEvent.click(screen.getByRole('button', { name: 'Lines/min' }));
    expect(listed()).toEqual(['Vanished', 'New', 'Surging', 'Usual']);
    expect(screen.getByRole('columnheader', { name: 'Lines/min' })).toHaveAttribute('aria-sort', 'ascending');
  });

  it('draws of a thousand patterns no more rows than are seen', () => {
    show(patternFrames(Array.from({ length: 1000 }, (_, i) => ({ ...paid, patternId: `p${i}`, volume: undefined }))));
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '1001');
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(50);
  });

  it('says that nothing is new where only what is usual is left out', () => {
    show(patternFrames([paid]), { showUsual: false });
    expect(screen.getByText('Nothing is new: every pattern is as usual')).toBeVisible();
  });

  it('says that there are no lines, that they are being read, and why they could not be', () => {
    show(patternFrames([])).unmount();
    show([], {}, { state: LoadingState.Loading }).unmount();
    show(patternFrames([], { notices: ['No stream matches {app="x"}.'] }));
    expect(screen.getByText('No log lines in this time range')).toBeVisible();
    expect(screen.getByText('No stream matches {app="x"}.')).toBeVisible();
    show([], {}, { state: LoadingState.Error, errors: [{ message: 'Loki answers 429' }] });
    expect(screen.getByText('Loki answers 429')).toBeVisible();
    show([], {}, { state: LoadingState.Loading });
    expect(screen.getByText('Reading log lines…')).toBeVisible();
  });
});
