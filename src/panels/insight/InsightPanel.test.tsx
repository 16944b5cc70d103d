import React from 'react';
import axe from 'axe-core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateTime, LoadingState, type DataFrame, type PanelProps } from '@grafana/data';
import { cutoff, fleetFrames, fullSoon, minute, type Told } from '../../ui/fleet/testing/fleetFrames';
import { InsightPanel } from './InsightPanel';
import { defaultOptions, type InsightOptions } from './options';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PanelDataErrorView: ({ message }: { message: string }) => <div>{message}</div>,
}));

// Nothing has a size in jsdom, and rows are drawn only where they are seen.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 400 });
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 800 });
});

const [from, to] = [dateTime(cutoff - 60 * minute), dateTime(cutoff)];

function show(series: DataFrame[], options: Partial<InsightOptions> = {}, state = LoadingState.Done) {
  const timeRange = { from, to, raw: { from: 'now-1h', to: 'now' } };
  const props = {
    data: { series, state, timeRange },
    options: { ...defaultOptions, ...options },
    timeRange,
    width: 800,
    height: 600,
  } as unknown as PanelProps<InsightOptions>;
  return render(<InsightPanel {...props} />);
}

const shop: Told[] = [
  { service: 'payment', now: 'critical', ahead: 'critical', rate: 3 },
  { service: 'orders', ahead: 'critical', reasons: [fullSoon], runway: 31 },
  { service: 'web', rate: 40 },
];
const named = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('rows', () => {
  it('tell of each service how it is, how it will be and why, and lead to its page', () => {
    show(fleetFrames(shop));
    expect(named()).toEqual(['payment', 'orders', 'web']);
    const orders = screen.getAllByRole('row')[2];
    expect(orders).toHaveTextContent('Disk /data on node-3 reaches 100% in about 31 h (95 % sure)');
    expect(
      within(orders)
        .getAllByText(/Good|Critical/)
        .map((badge) => badge.textContent)
    ).toEqual(['Good', 'Critical']);
    expect(within(orders).getByRole('link')).toHaveAttribute(
      'href',
      '/a/foresight-predict-app/service?var-service=orders&from=now-1h&to=now'
    );
    expect(screen.getAllByRole('img', { name: '1 anomalies in the range' })).toHaveLength(1);
  });

  it('are sorted by a column, the other way round when pressed again', async () => {
    show(fleetFrames(shop));
    const header = screen.getByRole('columnheader', { name: 'Requests' });
    await userEvent.click(within(header).getByRole('button'));
    expect(named()).toEqual(['web', 'orders', 'payment']);
    expect(header).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(within(header).getByRole('button'));
    expect(named()).toEqual(['payment', 'orders', 'web']);
    expect(header).toHaveAttribute('aria-sort', 'ascending');
  });

  it('are searched by name and by health', async () => {
    show(fleetFrames(shop));
    await userEvent.type(screen.getByRole('textbox'), 'ord');
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Good (1)' }));
    expect(await screen.findByRole('status')).toHaveTextContent('No service matches the search.');
  });

  it('open by keyboard, and then list every reason', async () => {
    show(fleetFrames(shop));
    const opener = screen.getByRole('button', { name: 'Show what is known of orders' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('Runs on')).toBeInTheDocument();
  });

  it('exist only where they are seen', () => {
    show(fleetFrames(Array.from({ length: 3000 }, (_, i) => ({ service: `service-${i}` }))));
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '3001');
  });
});

describe('other views', () => {
  it('are tiles', () => {
    show(fleetFrames(shop), { view: 'tiles' });
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('are dependencies, each node a link that tells of health in words', () => {
    show(fleetFrames(shop, [['web', 'payment']]), { view: 'dependencies' });
    expect(screen.getByRole('link', { name: 'payment: now Critical, ahead Critical' })).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(3);
  });
});

describe('without services', () => {
  it('says what to ask for, waits, and tells what was missing', () => {
    const { unmount } = show([]);
    expect(screen.getByText(/query type "Services"/)).toBeInTheDocument();
    unmount();
    const waiting = show([], {}, LoadingState.Loading);
    expect(screen.getByText('Looking at every service…')).toBeInTheDocument();
    waiting.unmount();
    const [services, ...others] = fleetFrames([]);
    services.meta = { ...services.meta, notices: [{ severity: 'info', text: 'No metric matches.' }] };
    show([services, ...others]);
    expect(screen.getByText('No metric matches.')).toBeInTheDocument();
  });
});

it.each(['rows', 'tiles', 'dependencies'] as const)(
  'has no accessibility fault that axe finds, as %s',
  async (view) => {
    const { container } = show(fleetFrames(shop, [['web', 'payment']]), { view });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
);
