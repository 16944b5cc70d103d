import React from 'react';
import axe from 'axe-core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config, locationService } from '@grafana/runtime';
import { assessment, inProgress, maturityFrame, slo } from '../../../test/support/app/maturityFrames';
import { openMaturity as open } from '../../../test/support/app/openMaturity';

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

const param = (name: string) => new URLSearchParams(locationService.getLocation().search).get(name);
const openCheck = async (title: string) => {
  const item = (await screen.findByText(title)).closest('details') as HTMLDetailsElement;
  await userEvent.click(within(item).getByText(title));
  // jsdom toggles no details by itself.
  item.open = true;
  fireEvent(item, new Event('toggle'));
  return within(item);
};

describe('the ladder', () => {
  it('says which level is reached, the score, and how many checks came out how', async () => {
    await open();
    const ladder = within(await screen.findByRole('region', { name: 'Maturity of everything' }));
    expect(ladder.getByText('0 of 4')).toBeVisible();
    expect(ladder.getByText('41')).toBeVisible();
    expect(ladder.getByText('Passed: 1 · Failed: 3 · Unknown: 1')).toBeVisible();
    expect(ladder.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Next'),
      expect.stringContaining('Not yet'),
      expect.stringContaining('Not yet'),
      expect.stringMatching(/Not known.*Nothing could be evaluated/),
    ]);
  });

  it('leads to what the next level lacks, and to what is unknown', async () => {
    await open();
    await userEvent.click(await screen.findByText('Show what it lacks'));
    await waitFor(() => expect([param('level'), param('outcome')]).toEqual(['1', 'gaps']));
    expect(screen.queryByText('SLOs')).not.toBeInTheDocument();
    await userEvent.click(screen.getByText('Why 1 are unknown'));
    expect(await screen.findByText(/the permission alert.notifications:read is missing/)).toBeVisible();
    expect(param('level')).toBeNull();
  });

  it('is that of a service once its name is chosen', async () => {
    await open();
    await userEvent.click(await screen.findByText('cart'));
    const ladder = within(await screen.findByRole('region', { name: 'Maturity of cart' }));
    expect(ladder.getByText('1 of 4')).toBeVisible();
    expect(screen.queryByText('Notification routes')).not.toBeInTheDocument();
    expect(param('service')).toBe('cart');
  });
});

it('teams are compared as services are', async () => {
  await open();
  await userEvent.click(await screen.findByRole('radio', { name: 'Teams' }));
  const table = await screen.findByRole('table', { name: 'Teams' });
  expect(within(table).getByRole('button', { name: 'find' })).toBeVisible();
});

describe('a check', () => {
  it('says what was asked and found of each service, why, and shows its query in Explore', async () => {
    await open();
    const check = await openCheck('Requests, failures and durations of each service');
    expect(check.getByText('Failed: 1', { exact: false })).toBeVisible();
    expect(check.getByText('Does the service have rate, errors and duration?')).toBeVisible();
    expect(check.getByText('Without them nobody sees what users see.')).toBeVisible();
    expect(check.getByText('Durations are missing.')).toBeVisible();
    const href = check.getByRole('link', { name: 'Open in Explore' }).getAttribute('href') ?? '';
    expect(JSON.parse(new URL(href, 'http://grafana').searchParams.get('panes') ?? '')).toMatchObject({
      source: { datasource: 'prom', queries: [{ expr: 'sum(rate(http_requests_total{service="cart"}[5m]))' }] },
    });
  });

  it('is mended by a rule whose draft opens in the generator', async () => {
    await open();
    const check = await openCheck('Alerts on critical signals');
    const href = check.getByRole('link', { name: 'Create rule “cart is silent”' }).getAttribute('href') ?? '';
    const draft: unknown = JSON.parse(new URL(href, 'http://grafana').searchParams.get('rule') ?? '');
    expect(draft).toMatchObject({ kind: 'missing', name: 'cart is silent', foresight: 'uid-Foresight' });
  });

  it('is mended by the exact text for a file of somebody else', async () => {
    await open();
    const check = await openCheck('Requests, failures and durations of each service');
    await userEvent.click(check.getByRole('button', { name: 'Scrape configuration' }));
    expect(await screen.findByLabelText('scrape.yml')).toHaveTextContent('scrape_configs: []');
  });
});

describe('a setting', () => {
  const address = '/api/datasources/uid/uid-Foresight';
  const other = { id: 'other', service: 'search', objective: 0.99 };
  const openDialog = async () => {
    const check = await openCheck('SLOs');
    await userEvent.click(check.getByRole('button', { name: 'Add the SLO' }));
    return within(await screen.findByRole('dialog'));
  };

  it('is changed once its difference was shown, beside what is there, and taken back', async () => {
    let stored: object = { insight: { metrics: 'prom', slos: [other] }, sources: [1] };
    const api = {
      [address]: (body: unknown) => {
        stored = body === undefined ? stored : (body as { jsonData: object }).jsonData;
        return { jsonData: stored, version: 3 };
      },
    };
    await open({ api });
    const dialog = await openDialog();
    expect((await dialog.findByLabelText('Difference of insight.slos')).textContent).toMatch(
      /\+ .*"id": "cart-errors"/
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(await dialog.findByText('The settings were changed')).toBeVisible();
    expect(stored).toEqual({ insight: { metrics: 'prom', slos: [other, slo] }, sources: [1] });
    await userEvent.click(dialog.getByRole('button', { name: 'Undo' }));
    expect(await dialog.findByText('The settings are as they were before')).toBeVisible();
    expect(stored).toEqual({ insight: { metrics: 'prom', slos: [other] }, sources: [1] });
  });

  it('that somebody else changed meanwhile is shown anew, and not written', async () => {
    const written: unknown[] = [];
    let slos: object[] = [];
    const api = {
      [address]: (body: unknown) => {
        if (body !== undefined) {
          written.push(body);
        }
        return { jsonData: { insight: { slos } } };
      },
    };
    await open({ api });
    const dialog = await openDialog();
    await dialog.findByLabelText('Difference of insight.slos');
    slos = [other];
    await userEvent.click(dialog.getByRole('button', { name: 'Apply' }));
    expect(await dialog.findByText(/Somebody has changed these settings meanwhile/)).toBeVisible();
    expect(written).toEqual([]);
  });

  it('that the user may not change is written as YAML to pass on', async () => {
    const { sent } = await open({ role: 'Viewer' });
    const dialog = await openDialog();
    expect(dialog.getByText(/cannot be changed from here/)).toBeVisible();
    expect(dialog.getByLabelText('foresight.yaml')).toHaveTextContent('cart-errors');
    expect(dialog.queryByRole('button', { name: 'Apply' })).not.toBeInTheDocument();
    expect(sent).toEqual([]);
  });
});

describe('an assessment', () => {
  it('shows what is known so far, and how far it is', async () => {
    const [first, ...rest] = assessment();
    await open({ answer: () => [inProgress(first, 12, 40), ...rest] });
    expect(await screen.findByRole('progressbar', { name: 'Assessment' })).toHaveAttribute('value', '12');
    expect(screen.getByText('Backtesting alert rules. 12 of 40')).toBeVisible();
    expect(screen.getByText('SLOs')).toBeVisible();
  });

  it('says what it could not look at', async () => {
    await open();
    expect(await screen.findByText('Loki is not allowed: what needs logs is unknown.')).toBeVisible();
  });

  it('that failed says why, and is asked for again', async () => {
    let isBroken = true;
    await open({ answer: () => (isBroken ? new Error('Prometheus answers 503') : assessment()) });
    expect(await screen.findByText('Prometheus answers 503')).toBeVisible();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('SLOs')).toBeVisible();
  });

  it('of nothing says where to begin', async () => {
    await open({ answer: () => [maturityFrame('checks', [], ['No source of metrics is allowed.'])] });
    expect(await screen.findByText('Nothing could be assessed')).toBeVisible();
    expect(screen.getAllByText(/No source of metrics is allowed/)).toHaveLength(1);
  });
});

it.each(['assessment', 'instrumentation', 'progress', 'roadmap'])(
  'the tab %s breaks no rule of accessibility that axe finds',
  async (tab) => {
    await open({ query: `?tab=${tab}` });
    await waitFor(() => expect(screen.queryByText(/…$/)).not.toBeInTheDocument());
    const { violations } = await axe.run(screen.getByRole('main'), { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  },
  90_000
);
