import React from 'react';
import axe from 'axe-core';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FieldType, toDataFrame, type DataFrame } from '@grafana/data';
import { locationService } from '@grafana/runtime';
import { roleConfig, type FieldRole } from '../../../frames';
import { installGrafana, type QueryModel } from '../../../../test/support/app/installGrafana';
import { openPage } from '../../../../test/support/app/openPage';
import { shop } from '../../../../test/support/app/shop';
import { giveSizes } from '../../../../test/support/panels/show';
import { ResponseTabs } from '../ResponseTabs';

const step = 300_000;
const start = 1_700_000_100_000;
beforeAll(giveSizes);

/** A day of demand that doubles for a while; what was to be prepared for is an hour ahead of it. */
function pastDay(): DataFrame {
  const values = Array.from({ length: 288 }, (_, i) => (i % 96 < 48 ? 40 : 95));
  const field = (role: FieldRole, type: FieldType, of: number[]) => ({
    name: role,
    type,
    values: of,
    config: roleConfig(role),
  });
  return toDataFrame({
    fields: [
      field(
        'time',
        FieldType.time,
        values.map((_, i) => start + i * step)
      ),
      field('value', FieldType.number, values),
      field(
        'upper',
        FieldType.number,
        values.map((value, i) => Math.max(value, values[Math.min(i + 12, 287)]))
      ),
    ],
  });
}

const whole = {
  expr: 'sum(rate(http_requests_total[5m]))',
  perReplica: 10,
  range: '1d',
  namespace: 'shop',
  workload: 'checkout',
  prometheus: 'http://prometheus:9090',
};

interface Given {
  settings?: object;
  answer?: (model: QueryModel) => DataFrame[] | Error;
  api?: Record<string, (body: unknown) => unknown>;
}

async function open({ settings = {}, answer = () => [pastDay()], api = {} }: Given = {}) {
  const requested = installGrafana({
    answer,
    api: {
      '/resources/sources': () => ({ sources: [{ uid: 'prometheus', name: 'Prometheus', kind: 'prometheus' }] }),
      '/resources/discovery': () => shop,
      ...api,
    },
  });
  const query = new URLSearchParams({ tab: 'scaling', scaling: JSON.stringify(settings) });
  await openPage(() => <ResponseTabs foresight="uid-Foresight" />, `/a/foresight-predict-app/response?${query}`);
  return { requested };
}

const simulate = async () => userEvent.click(await screen.findByRole('button', { name: 'Simulate' }));
const kept = () => JSON.parse(String(locationService.getSearchObject().scaling));

async function enter(label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{Enter}`);
}

describe('the simulation', () => {
  it('sets ways of scaling side by side, and asks only for what the backend must compute', async () => {
    const { requested } = await open({ settings: whole });
    await simulate();
    const table = await screen.findByRole('table', { name: 'Simulated' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent)
      );
    const named = Object.fromEntries(rows.map(([name, ...cells]) => [name, cells]));
    expect(named['Ahead: demand and forecast'][2]).toBe('0');
    expect(Number(named['Reactive: demand alone'][2])).toBeGreaterThan(0);
    expect(named['The peak all the time'].slice(1)).toEqual(['100 %', '0', '0 %']);
    expect(screen.getByText(/^Scaling ahead is short for 0 minutes a day instead of/)).toBeVisible();
    expect(requested).toHaveLength(1);
    expect(requested[0]).toMatchObject({
      queryType: 'scaling',
      output: 'history',
      source: { uid: 'prometheus' },
      query: { expr: whole.expr },
      horizon: '9m30s',
    });
    await enter('Ceiling', '5');
    expect(
      within(await screen.findByRole('table', { name: 'Simulated' })).getAllByText('Reactive: demand alone')
    ).toHaveLength(1);
    expect(requested).toHaveLength(1);
  });

  it('says what was changed since, why it failed, and that there is no data', async () => {
    let answer: DataFrame[] | Error = new Error('too slow');
    await open({ settings: whole, answer: () => answer });
    await simulate();
    expect(await screen.findByText('The past could not be simulated')).toBeVisible();
    expect(screen.getByText('too slow')).toBeVisible();
    answer = [];
    await simulate();
    expect(await screen.findByText('The query has no data in this time')).toBeVisible();
    await enter('Start-up', '5m');
    expect(await screen.findByText('The query, start-up, step or time has changed since')).toBeVisible();
  });

  it('cannot be run before there is a demand and what a replica serves', async () => {
    await open();
    expect(await screen.findByText('Nothing to simulate yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Simulate' })).toBeDisabled();
  });
});

describe('the form', () => {
  it('takes the demand of a service, and keeps what is entered in the address', async () => {
    await open();
    await userEvent.click(await screen.findByLabelText('Service'));
    await userEvent.click(await screen.findByRole('option', { name: 'payment' }));
    expect(screen.getByLabelText('Demand (PromQL)')).toHaveValue('query_of_rate');
    await enter('One replica serves', '12.5');
    expect(kept()).toEqual({ source: 'prometheus', expr: 'query_of_rate', workload: 'payment', perReplica: 12.5 });
  });

  it('takes how much of the past is simulated', async () => {
    await open({ settings: whole });
    await userEvent.click(await screen.findByLabelText('Simulated time'));
    await userEvent.click(await screen.findByRole('option', { name: '3d' }));
    await waitFor(() => expect(kept()).toEqual({ ...whole, range: '3d' }));
    expect(screen.getByRole('button', { name: 'Simulate' })).toBeEnabled();
  });

  it('refuses what is no number of replicas and no name, with what to enter', async () => {
    await open({ settings: whole });
    await enter('Floor', '2.5');
    expect(await screen.findByText('Enter a whole number from 1 to 10,000.')).toBeVisible();
    await enter('Namespace', 'Shop"} or up{{x="');
    expect(await screen.findByText(/^Enter a Kubernetes name/)).toBeVisible();
    expect(kept()).toEqual(whole);
  });

  it('can be used where services cannot be listed', async () => {
    await open({
      api: {
        '/resources/discovery': () => {
          throw new Error('no discovery');
        },
      },
    });
    expect(await screen.findByText('Services could not be listed; write a query instead')).toBeVisible();
    expect(screen.queryByLabelText('Service')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Demand (PromQL)')).toBeVisible();
  });
});

describe('the manifests', () => {
  it('are there to copy once all is known, and name what is missing before', async () => {
    await open({ settings: { ...whole, prometheus: '' } });
    expect(await screen.findByText(/^Enter the address of Prometheus as the cluster/)).toBeVisible();
    await enter('Prometheus, as the cluster reaches it', 'http://prometheus:9090');
    expect(await screen.findByLabelText('KEDA')).toHaveTextContent('kind: ScaledObject');
    for (const [tab, text] of [
      ['Rules of Grafana', 'foresight_scaling_target'],
      ['HPA', 'kind: HorizontalPodAutoscaler'],
      ['prometheus-adapter', 'externalRules:'],
    ]) {
      await userEvent.click(screen.getByRole('tab', { name: tab }));
      await waitFor(() => expect(screen.getByLabelText(tab, { selector: 'pre' })).toHaveTextContent(text));
    }
  });
});

it('the sources that cannot be read can be asked for again', async () => {
  let isDown = true;
  await open({
    api: {
      '/resources/sources': () => {
        if (isDown) {
          throw new Error('down');
        }
        return { sources: [] };
      },
    },
  });
  expect(await screen.findByText('The sources could not be read')).toBeVisible();
  isDown = false;
  await userEvent.click(screen.getByRole('button', { name: /again|retry/i }));
  expect(await screen.findByLabelText('Demand (PromQL)')).toBeVisible();
});

it('has no problems of accessibility', async () => {
  await open({ settings: whole });
  await simulate();
  await screen.findByRole('table', { name: 'Simulated' });
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
