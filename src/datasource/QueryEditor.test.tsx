import React, { useState } from 'react';
import { render, screen } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { defaultQuery, type PredictiveQuery, type SourceSettings } from '../pipeline';
import {
  directSource,
  installFakeGrafana,
  lokiSource,
  makeDataSource,
  promSource,
  secondPromSource,
} from './fakeGrafana';
import { QueryEditor } from './QueryEditor';
import type { ForesightQuery } from './types';

// Computing styles for every click takes most of the time otherwise.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });

interface Setup {
  sources?: SourceSettings[];
  query?: Partial<PredictiveQuery>;
  annotation?: object;
}

const everySource = [promSource, secondPromSource, lokiSource, directSource];

/** Renders the editor as Grafana does: every change comes back as the new query. */
function setup({ sources = everySource, query, annotation }: Setup = {}) {
  const onChange = jest.fn();
  const onRunQuery = jest.fn();
  const datasource = makeDataSource(sources);
  const first = { ...defaultQuery, refId: 'A', source: { uid: 'prom' }, query: { expr: 'up' }, ...query };
  function Host() {
    const [current, setCurrent] = useState<ForesightQuery>(first);
    onChange.mockImplementation(setCurrent);
    return (
      <QueryEditor
        datasource={datasource}
        query={current}
        onChange={onChange}
        onRunQuery={onRunQuery}
        annotation={annotation}
      />
    );
  }
  render(<Host />);
  return { onRunQuery, lastQuery: () => onChange.mock.lastCall?.[0] as ForesightQuery | undefined };
}

const chooseSource = async (name: string) => {
  await user.click(screen.getByLabelText('Source'));
  await user.click(await screen.findByRole('option', { name: new RegExp(`^${name}`) }));
};

const openSection = (name: RegExp) => user.click(screen.getByRole('button', { name }));

const fill = async (label: string, text: string) => {
  await user.clear(screen.getByLabelText(label));
  await user.paste(text);
  await user.keyboard('{Enter}');
};

beforeEach(() => installFakeGrafana());

describe('the source', () => {
  it("is edited with its own data source's editor, whose changes become the inner query", async () => {
    const { lastQuery } = setup();
    await user.type(await screen.findByLabelText('Inner expression'), '!');
    expect(screen.getByRole('group', { name: 'Query of Prometheus' })).toBeVisible();
    expect(lastQuery()).toMatchObject({ refId: 'A', source: { uid: 'prom' }, query: { expr: 'up!' } });
    expect(lastQuery()?.query).not.toHaveProperty('refId');
  });

  it('keeps the inner query when another source of the same type is chosen', async () => {
    const { lastQuery } = setup();
    await chooseSource('Second Prometheus');
    expect(lastQuery()).toMatchObject({ source: { uid: 'prom-2' }, query: { expr: 'up' } });
    expect(await screen.findByLabelText('Inner expression')).toHaveValue('up');
  });

  it('starts empty with a source of another type, and gets its query back when chosen again', async () => {
    const { lastQuery } = setup();
    await chooseSource('Loki');
    expect(lastQuery()).toMatchObject({ source: { uid: 'logs' }, query: {} });
    expect(lastQuery()?.query).toEqual({});
    await chooseSource('Prometheus');
    expect(lastQuery()).toMatchObject({ source: { uid: 'prom' }, query: { expr: 'up' } });
  });

  it('that is reached directly is edited as text', async () => {
    const { lastQuery, onRunQuery } = setup({ query: { source: { uid: 'mimir' } } });
    await user.type(screen.getByLabelText('PromQL'), ' == 1{Shift>}{Enter}');
    expect(lastQuery()?.query).toEqual({ expr: 'up == 1' });
    await fill('Legend', '{{job}}');
    expect(lastQuery()?.query).toEqual({ expr: 'up == 1', legendFormat: '{{job}}' });
    expect(onRunQuery).toHaveBeenCalledTimes(2);
  });

  it('says why it could not be loaded', async () => {
    installFakeGrafana({ prom: new Error('plugin not installed') });
    setup();
    expect(await screen.findByText(/plugin not installed/)).toBeVisible();
    expect(screen.getByText('Source Prometheus could not be loaded')).toBeVisible();
  });

  it('that is not allowed is named, and an empty allow-list is explained', () => {
    setup({ query: { source: { uid: 'secret' } } });
    expect(screen.getByText(/Source secret is not allowed/)).toBeVisible();
    setup({ sources: [] });
    expect(screen.getByText(/No source is allowed yet/)).toBeVisible();
  });
});

describe('options', () => {
  it('change the query and run it', async () => {
    const { lastQuery, onRunQuery } = setup();
    await openSection(/^Forecast/);
    await fill('Horizon', '2d');
    expect(lastQuery()?.horizon).toBe('2d');
    await fill('Interval covers', '80');
    expect(lastQuery()?.coverage).toBe(0.8);
    await openSection(/^Learning/);
    await user.click(screen.getAllByRole('radio', { name: 'Custom' })[1]);
    await fill('Cycles', '1d, 30d');
    expect(lastQuery()?.seasonality).toEqual(['1d', '30d']);
    expect(onRunQuery).toHaveBeenCalledTimes(4);
    expect(lastQuery()).toMatchObject({ horizon: '2d', query: { expr: 'up' } });
  });

  it('with an invalid duration say so under the field, and the query stays as it was', async () => {
    const { lastQuery, onRunQuery } = setup();
    await openSection(/^Forecast/);
    await fill('Horizon', 'soon');
    expect(screen.getByRole('alert')).toHaveTextContent('"soon" is not a duration');
    expect(screen.getByLabelText('Horizon')).toBeInvalid();
    expect(lastQuery()).toBeUndefined();
    expect(onRunQuery).not.toHaveBeenCalled();
    await fill('Horizon', '6h');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(lastQuery()?.horizon).toBe('6h');
  });

  it('take template variables, and an empty field means auto', async () => {
    const { lastQuery } = setup({ query: { horizon: '1d' } });
    await openSection(/^Forecast/);
    await fill('Horizon', '$ahead');
    expect(lastQuery()?.horizon).toBe('$ahead');
    await user.clear(screen.getByLabelText('Horizon'));
    await user.tab();
    expect(lastQuery()?.horizon).toBe('auto');
  });

  it('leave times out of learning, each with a begin, an end and a time zone', async () => {
    const { lastQuery } = setup();
    await openSection(/^Learning/);
    await fill('Learn nothing from', '2026-11-12T13:30/2026-11-12T18:30');
    expect(screen.getByRole('alert')).toHaveTextContent('is not a begin and an end with time zone');
    expect(lastQuery()).toBeUndefined();
    await fill('Learn nothing from', '2026-11-12T13:30Z/2026-11-12T18:30Z, 2026-12-24/2026-12-27');
    expect(lastQuery()?.masked).toEqual(['2026-11-12T13:30Z/2026-11-12T18:30Z', '2026-12-24/2026-12-27']);
  });

  it('refuse limits that cross', async () => {
    const { lastQuery } = setup({ query: { bounds: { lower: 10 } } });
    await openSection(/^Forecast/);
    await fill('Upper limit', '5');
    expect(screen.getByRole('alert')).toHaveTextContent('lower limit must lie below');
    expect(lastQuery()).toBeUndefined();
    await fill('Upper limit', '50');
    expect(lastQuery()?.bounds).toEqual({ lower: 10, upper: 50 });
  });

  it('offer false alarms in words and as a number', async () => {
    const { lastQuery } = setup();
    await openSection(/^Anomalies and output/);
    await user.click(screen.getByLabelText('Expected false alarms'));
    await user.click(await screen.findByRole('option', { name: '1 per day' }));
    expect(lastQuery()?.falseAlarmsPerWeek).toBe(7);
    await user.click(screen.getByLabelText('Expected false alarms'));
    await user.click(await screen.findByRole('option', { name: 'Custom' }));
    await fill('False alarms per week', '0');
    expect(screen.getByRole('alert')).toHaveTextContent('"0" is not a number above 0');
    await fill('False alarms per week', '3');
    expect(lastQuery()?.falseAlarmsPerWeek).toBe(3);
  });

  it('are summed up while their section is closed', () => {
    setup({ query: { horizon: '12h', seasonality: ['1d'] } });
    expect(screen.getByText(/horizon 12h · 95% interval/)).toBeVisible();
    expect(screen.getByText(/cycles 1d/)).toBeVisible();
  });
});

it('shows no forecast options for anomalies, and neither type nor output for annotations', async () => {
  setup({ query: { queryType: 'anomalies' } });
  expect(screen.queryByRole('button', { name: /^Forecast/ })).not.toBeInTheDocument();
  setup({ annotation: {} });
  expect(screen.getAllByRole('radiogroup', { name: 'Show' })).toHaveLength(1);
  expect(screen.getByRole('button', { name: /^Anomalies false alarms/ })).toBeVisible();
});

it('explains a query of an unknown version and starts anew on request', async () => {
  const { lastQuery } = setup({ query: { version: 99 as 1 } });
  expect(screen.getByText(/Query version 99 is not known/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Start anew with defaults' }));
  expect(lastQuery()).toMatchObject({ refId: 'A', version: 1, source: { uid: 'prom' } });
});
