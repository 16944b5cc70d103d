import React from 'react';
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { config, locationService } from '@grafana/runtime';
import { installGrafana, type QueryModel } from '../../../test/support/app/installGrafana';
import { installResizeObserver } from '../../../test/support/app/installResizeObserver';
import { openPage } from '../../../test/support/app/openPage';
import { shop, signal } from '../../../test/support/app/shop';
import { giveSizes } from '../../../test/support/panels/show';
import { paid, patternFrames, refused } from '../../../test/support/ui/patternFrames';
import { parseLinkedQuery } from '../deepLink';
import { LogsPage } from './LogsPage';

// Grafana puts its page frame here when it starts.
jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PluginPage: ({ children }: React.PropsWithChildren) => <main>{children}</main>,
}));

const uid = 'uid-Foresight';
const withLogs = {
  ...shop,
  sources: { ...shop.sources, logs: { uid: 'loki', name: 'Loki' } },
  services: shop.services.map((one) => ({ ...one, signals: [...one.signals, signal('logs', 'service', 'logql')] })),
};
const sources = [{ uid: 'loki', name: 'Loki', kind: 'loki' }];
const { user } = config.bootData;

beforeAll(() => {
  giveSizes();
  installResizeObserver();
});
afterEach(() => {
  user.orgRole = '' as typeof user.orgRole;
});

interface Given {
  role?: string;
  query?: string;
  answer?: (model: QueryModel) => ReturnType<typeof patternFrames> | Error;
  api?: Record<string, (body: unknown) => unknown>;
}

async function open({ role = 'Viewer', query = '', answer = () => patternFrames(), api = {} }: Given = {}) {
  user.orgRole = role as typeof user.orgRole;
  const stored: { jsonData: object } = { jsonData: { sources: [], logs: { maxLines: 9, patterns: [] } } };
  const saved: unknown[] = [];
  const requested = installGrafana({
    answer,
    api: {
      '/resources/sources': () => ({ sources }),
      '/resources/discovery': () => withLogs,
      [`/api/datasources/uid/${uid}`]: (body) => {
        if (body !== undefined) {
          saved.push(body);
          Object.assign(stored, body);
        }
        return stored;
      },
      ...api,
    },
  });
  await openPage(LogsPage, `/a/foresight-predict-app/logs${query}`);
  return { requested, saved };
}

const openPattern = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const param = (name: string) => new URLSearchParams(locationService.getLocation().search).get(name);

describe('LogsPage', () => {
  it('says at once what is new, and lists that first', async () => {
    await open();
    expect(await screen.findByText('1 new, 1 surging, 1 vanished. Patterns in all: 4.')).toBeVisible();
    const [first] = screen.getAllByRole('rowheader');
    expect(first).toHaveTextContent('New');
  });

  it('asks for what the address says, and keeps in the address what is chosen', async () => {
    const { requested } = await open({ query: '?var-service=cart&var-level=error&var-states=new&from=now-1h&to=now' });
    await screen.findByText(/Patterns in all: 4/);
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await userEvent.click(screen.getByLabelText('Level at least'));
    await userEvent.click(await screen.findByRole('option', { name: 'critical' }));
    await waitFor(() => expect(param('var-level')).toBe('critical'));
    await userEvent.type(screen.getByLabelText('Search patterns and examples'), 'bank');
    await waitFor(() => expect(param('var-search')).toBe('bank'));
    await openPattern(/^Show details of ERROR payment/);
    await waitFor(() => expect(param('var-pattern')).toBe(refused.patternId));
    // Search, states and the opened pattern ask for nothing anew.
    expect(requested).toHaveLength(2);
    expect(requested[0]).toMatchObject({ queryType: 'logPatterns', output: 'patterns', query: {} });
  });

  it('makes a rule of the lines of a pattern, with its own query and name', async () => {
    await open({ query: `?var-pattern=${refused.patternId}` });
    const href = (await screen.findByText('Alert on this pattern')).closest('a')?.getAttribute('href') ?? '';
    const linked = parseLinkedQuery(Object.fromEntries(new URL(href, 'http://grafana').searchParams));
    expect(linked).toMatchObject({
      source: 'loki',
      query: { expr: `sum(count_over_time(${refused.expr} [5m]))` },
      name: `Log lines unusual: ${refused.pattern}`,
      example: refused.example,
    });
    const watch = screen.getByText('Watch took_ms').closest('a')?.getAttribute('href') ?? '';
    expect(parseLinkedQuery(Object.fromEntries(new URL(watch, 'http://grafana').searchParams))).toMatchObject({
      query: { expr: 'quantile_over_time(0.95, x [5m])' },
      name: `took_ms unusual: ${refused.pattern}`,
    });
    const rule = screen.getByText('Alert on new patterns').closest('a')?.getAttribute('href') ?? '';
    expect(JSON.parse(new URL(rule, 'http://grafana').searchParams.get('rule') ?? '')).toMatchObject({
      kind: 'newLogPattern',
      foresight: uid,
      service: 'payment',
      labels: { service: 'payment' },
      source: { uid: 'loki', query: { expr: '{service=~".+"}' } },
    });
  });

  it('ignores a pattern in the settings, beside what else is set there, and takes it back', async () => {
    const { saved, requested } = await open({ role: 'Admin', query: `?var-pattern=${refused.patternId}` });
    await userEvent.click(await screen.findByText('Ignore'));
    expect(await screen.findByText(`Ignored from now on: ${refused.pattern}`)).toBeVisible();
    expect(saved).toEqual([
      { jsonData: { sources: [], logs: { maxLines: 9, patterns: [{ pattern: refused.pattern, effect: 'ignore' }] } } },
    ]);
    await waitFor(() => expect(requested).toHaveLength(2));
    expect(screen.getByText('Known patterns (1)')).toBeVisible();
    await userEvent.click(screen.getByText('Undo'));
    await waitFor(() => expect(saved[1]).toMatchObject({ jsonData: { logs: { patterns: [] } } }));
    expect(screen.queryByText('Known patterns (1)')).not.toBeInTheDocument();
  });

  it('expects a pattern for a time', async () => {
    const { saved } = await open({ role: 'Admin', query: `?var-pattern=${refused.patternId}` });
    await userEvent.click(await screen.findByText('Expected from … to …'));
    await userEvent.click(await screen.findByText('Expect it'));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({
      jsonData: { logs: { patterns: [{ times: [expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:00Z\/\S+Z$/)] }] } },
    });
  });

  it('shows what to copy to whom may not write the settings', async () => {
    const { saved } = await open({ query: `?var-pattern=${refused.patternId}` });
    await userEvent.click(await screen.findByText('Ignore'));
    const yaml = await screen.findByLabelText('Known patterns as YAML');
    expect(yaml).toHaveTextContent(`"pattern": "${refused.pattern}"`);
    expect(saved).toEqual([]);
  });

  it('shows the same where Grafana refuses, and says why where it fails otherwise', async () => {
    let status = 409;
    const refuse = () => {
      throw { status, data: { message: 'Somebody else has changed it' } };
    };
    const api = { [`/api/datasources/uid/${uid}`]: refuse };
    await open({
      role: 'Admin',
      query: `?var-pattern=${refused.patternId}`,
      answer: () => patternFrames([refused]),
      api,
    });
    await userEvent.click(await screen.findByText('Ignore'));
    expect(await screen.findByText('Somebody else has changed it')).toBeVisible();
    status = 403;
    await userEvent.click(screen.getByText('Ignore'));
    expect(await screen.findByLabelText('Known patterns as YAML')).toBeInTheDocument();
  });

  it('says why patterns could not be read, and asks again', async () => {
    const { requested } = await open({ answer: () => new Error('Loki answers 429: too many outstanding requests') });
    expect(await screen.findByText('Loki answers 429: too many outstanding requests')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(requested).toHaveLength(2));
  });

  it('says what to do where no source of logs is allowed', async () => {
    await open({
      api: { '/resources/sources': () => ({ sources: [] }), '/resources/discovery': () => shop },
      answer: () => [],
    });
    expect(await screen.findByText('No source of logs is chosen')).toBeVisible();
  });

  it('says that nothing is new', async () => {
    await open({ answer: () => patternFrames([paid]) });
    expect(await screen.findByText('Nothing is new. Patterns in all: 1.')).toBeVisible();
  });

  it('breaks no rule of accessibility that axe finds', async () => {
    await open({ query: `?var-pattern=${refused.patternId}`, answer: () => patternFrames([refused]) });
    await screen.findByText(/Patterns in all: 1/);
    const { violations } = await axe.run(within(document.body).getByRole('main'), {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
});
