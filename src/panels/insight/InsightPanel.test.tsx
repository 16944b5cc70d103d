import React from 'react';
import axe from 'axe-core';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LoadingState } from '@grafana/data';
import { fleetFrames, fullSoon, type ServiceRow } from '../../../test/support/ui/fleetFrames';
import { giveSizes, show } from '../../../test/support/panels/show';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PanelDataErrorView: ({ message }: { message: string }) => <div>{message}</div>,
}));

beforeAll(giveSizes);

const shop: ServiceRow[] = [
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
    expect(screen.getAllByRole('img', { name: 'Anomalies in the range: 1' })).toHaveLength(1);
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
    await userEvent.type(screen.getByRole('textbox'), 'node-3');
    expect(await screen.findAllByRole('rowheader')).toHaveLength(3);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.type(screen.getByRole('textbox'), 'ord');
    expect(await screen.findAllByRole('rowheader')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Good (1)' }));
    expect(await screen.findByRole('status')).toHaveTextContent('No service matches the search.');
  });

  it('say of runways and names that they run from the least', async () => {
    show(fleetFrames(shop), { sortBy: 'runway' });
    expect(screen.getByRole('columnheader', { name: 'Limit reached in' })).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Service' }));
    expect(screen.getByRole('columnheader', { name: 'Service' })).toHaveAttribute('aria-sort', 'ascending');
    expect(named()).toEqual(['orders', 'payment', 'web']);
  });

  it('say until when they look ahead', () => {
    show(fleetFrames(shop));
    expect(screen.getByRole('columnheader', { name: 'In 7 d' })).toBeInTheDocument();
  });

  it('open by keyboard, and then list every reason', async () => {
    show(fleetFrames(shop));
    const opener = screen.getByRole('button', { name: 'Show details of orders' });
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

  it('are tiles that exist only where they are seen', () => {
    show(fleetFrames(Array.from({ length: 3000 }, (_, i) => ({ service: `service-${i}` }))), { view: 'tiles' });
    const tiles = screen.getAllByRole('listitem');
    expect(tiles.length).toBeLessThan(60);
    expect(tiles[4]).toHaveAttribute('aria-posinset', '5');
    expect(tiles[4]).toHaveAttribute('aria-setsize', '3000');
  });

  it('are rows, with a word about it, where dependencies are too many to draw', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ service: `service-${i}` }));
    show(fleetFrames(many), { view: 'dependencies' });
    expect(screen.getByRole('status')).toHaveTextContent('Too many services to draw');
    expect(screen.getByRole('table')).toBeInTheDocument();
  });

  it('are drawn larger and smaller, and wholly', async () => {
    show(fleetFrames(shop, [['web', 'payment']]), { view: 'dependencies' });
    const width = () => Number(screen.getByRole('group', { name: /Dependencies/ }).getAttribute('width'));
    const whole = width();
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    expect(width()).toBeCloseTo(1.25 * whole);
    await userEvent.click(screen.getByRole('button', { name: 'Fit to panel' }));
    expect(width()).toBe(whole);
  });

  it('are dependencies, each node a link that tells of health in words', () => {
    show(fleetFrames(shop, [['web', 'payment']]), { view: 'dependencies' });
    expect(screen.getByRole('link', { name: 'payment: now Critical, In 7 d: Critical' })).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(3);
  });
});

describe('without services', () => {
  it('says what to ask for, waits, and tells what was missing', () => {
    const { unmount } = show([]);
    expect(screen.getByText(/query type "Services"/)).toBeInTheDocument();
    unmount();
    const waiting = show([], {}, { state: LoadingState.Loading });
    expect(screen.getByText('Loading services…')).toBeInTheDocument();
    waiting.unmount();
    const [services, ...others] = fleetFrames([]);
    services.meta = { ...services.meta, notices: [{ severity: 'info', text: 'No metric matches.' }] };
    show([services, ...others]);
    expect(screen.getByText('No metric matches.')).toBeInTheDocument();
    expect(screen.getByText(/Signals searched for: Requests, Failed requests/)).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/a/foresight-predict-app/configuration');
  });

  it('says what failed, and nothing of queries', () => {
    show([], {}, { state: LoadingState.Error, errors: [{ message: 'The metrics source timed out.' }] });
    expect(screen.getByRole('alert')).toHaveTextContent('The metrics source timed out.');
    expect(screen.queryByText(/query type/)).not.toBeInTheDocument();
  });
});

it('shows what it has, and what is missing on demand, where a part of the answer failed', async () => {
  const [services, ...others] = fleetFrames(shop);
  services.meta = { ...services.meta, notices: [{ severity: 'info', text: 'web has no errors signal.' }] };
  show([services, ...others], {}, { state: LoadingState.Error, errors: [{ message: 'Loki timed out.' }] });
  expect(named()).toHaveLength(3);
  await userEvent.click(screen.getByRole('button', { name: 'Notices (2)' }));
  expect(await screen.findByText('Loki timed out.')).toBeInTheDocument();
  expect(screen.getByText('web has no errors signal.')).toBeInTheDocument();
});

it.each(['rows', 'tiles', 'dependencies'] as const)(
  'has no accessibility fault that axe finds, as %s',
  async (view) => {
    const { container } = show(fleetFrames(shop, [['web', 'payment']]), { view });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  }
);
