import { screen } from '@testing-library/react';
import {
  choose,
  fill,
  installFakeGrafana,
  listOptions,
  openSection,
  renderEditor,
  user,
} from '../../../test/support/datasource';

beforeEach(() => installFakeGrafana());

describe('the source', () => {
  it("is edited with its own data source's editor, whose changes become the inner query", async () => {
    const { lastQuery } = renderEditor();
    await user.type(await screen.findByLabelText('Inner expression'), '!');
    expect(screen.getByRole('group', { name: 'Query of Prometheus' })).toBeVisible();
    expect(lastQuery()).toMatchObject({ refId: 'A', source: { uid: 'prom' }, query: { expr: 'up!' } });
    expect(lastQuery()?.query).not.toHaveProperty('refId');
  });

  it('keeps the inner query when another source of the same type is chosen', async () => {
    const { lastQuery } = renderEditor();
    await choose('Source', 'Second Prometheus');
    expect(lastQuery()).toMatchObject({ source: { uid: 'prom-2' }, query: { expr: 'up' } });
    expect(await screen.findByLabelText('Inner expression')).toHaveValue('up');
  });

  it('starts empty with a source of another type, and gets its query back when chosen again', async () => {
    const { lastQuery } = renderEditor();
    await choose('Source', 'Loki');
    expect(lastQuery()).toMatchObject({ source: { uid: 'logs' }, query: {} });
    expect(lastQuery()?.query).toEqual({});
    await choose('Source', 'Prometheus');
    expect(lastQuery()).toMatchObject({ source: { uid: 'prom' }, query: { expr: 'up' } });
  });

  it('that is reached directly is edited as text', async () => {
    const { lastQuery, onRunQuery } = renderEditor({ query: { source: { uid: 'mimir' } } });
    await user.type(screen.getByLabelText('PromQL'), ' == 1{Shift>}{Enter}');
    expect(lastQuery()?.query).toEqual({ expr: 'up == 1' });
    await fill('Legend', '{{job}}');
    expect(lastQuery()?.query).toEqual({ expr: 'up == 1', legendFormat: '{{job}}' });
    expect(onRunQuery).toHaveBeenCalledTimes(2);
  });

  it('says why it could not be loaded', async () => {
    installFakeGrafana({ prom: new Error('plugin not installed') });
    renderEditor();
    expect(await screen.findByText(/plugin not installed/)).toBeVisible();
    expect(screen.getByText('Source Prometheus could not be loaded')).toBeVisible();
  });

  it('that is not allowed is named, and an empty allow-list is explained', () => {
    renderEditor({ query: { source: { uid: 'secret' } } });
    expect(screen.getByText(/Source secret is not allowed/)).toBeVisible();
    renderEditor({ sources: [] });
    expect(screen.getByText(/No source is allowed yet/)).toBeVisible();
  });
});

describe('options', () => {
  it('change the query and run it', async () => {
    const { lastQuery, onRunQuery } = renderEditor();
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
    const { lastQuery, onRunQuery } = renderEditor();
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
    const { lastQuery } = renderEditor({ query: { horizon: '1d' } });
    await openSection(/^Forecast/);
    await fill('Horizon', '$ahead');
    expect(lastQuery()?.horizon).toBe('$ahead');
    await user.clear(screen.getByLabelText('Horizon'));
    await user.tab();
    expect(lastQuery()?.horizon).toBe('auto');
  });

  it('leave times out of learning, each with a begin, an end and a time zone', async () => {
    const { lastQuery } = renderEditor();
    await openSection(/^Learning/);
    await fill('Learn nothing from', '2026-11-12T13:30/2026-11-12T18:30');
    expect(screen.getByRole('alert')).toHaveTextContent('is not a begin and an end with time zone');
    expect(lastQuery()).toBeUndefined();
    await fill('Learn nothing from', '2026-11-12T13:30Z/2026-11-12T18:30Z, 2026-12-24/2026-12-27');
    expect(lastQuery()?.masked).toEqual(['2026-11-12T13:30Z/2026-11-12T18:30Z', '2026-12-24/2026-12-27']);
  });

  it('refuse limits that cross', async () => {
    const { lastQuery } = renderEditor({ query: { bounds: { lower: 10 } } });
    await openSection(/^Forecast/);
    await fill('Upper limit', '5');
    expect(screen.getByRole('alert')).toHaveTextContent('lower limit must lie below');
    expect(lastQuery()).toBeUndefined();
    await fill('Upper limit', '50');
    expect(lastQuery()?.bounds).toEqual({ lower: 10, upper: 50 });
  });

  it('offer false alarms in words and as a number', async () => {
    const { lastQuery } = renderEditor();
    await openSection(/^Anomalies/);
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
    renderEditor({ query: { horizon: '12h', seasonality: ['1d'] } });
    expect(screen.getByText(/horizon 12h · 95% interval/)).toBeVisible();
    expect(screen.getByText(/cycles 1d/)).toBeVisible();
  });
});

describe('the query type', () => {
  it('decides which options and outputs there are, and is asked at once', async () => {
    const { lastQuery, onRunQuery } = renderEditor({ query: { queryType: 'anomalies', output: 'anomalyFlag' } });
    expect(screen.queryByRole('button', { name: /^Forecast/ })).not.toBeInTheDocument();
    await choose('Show', 'Forecast');
    expect(lastQuery()).toMatchObject({ queryType: 'forecast', output: 'anomalyFlag' });
    expect(screen.getByRole('button', { name: /^Forecast horizon auto/ })).toBeVisible();
    await choose('Show', 'Backtest');
    expect(lastQuery()).toMatchObject({ queryType: 'backtest', output: 'scores' });
    expect(screen.queryByRole('button', { name: /^Anomalies/ })).not.toBeInTheDocument();
    expect(await listOptions('Output')).toEqual([
      expect.stringMatching(/^Scores/),
      expect.stringMatching(/^Past forecasts/),
      expect.stringMatching(/^Scores by hours ahead/),
      expect.stringMatching(/^MASE only/),
    ]);
    expect(onRunQuery).toHaveBeenCalledTimes(2);
  });

  it('of an annotation is one that has events, and its output is not for choice', async () => {
    renderEditor({ annotation: {}, query: { queryType: 'anomalies' } });
    expect(await listOptions('Show')).toEqual([
      expect.stringMatching(/^Anomalies/),
      expect.stringMatching(/^Changepoints/),
      expect.stringMatching(/^Log patterns/),
      expect.stringMatching(/^Incidents/),
      expect.stringMatching(/^Response/),
    ]);
    expect(screen.queryByLabelText('Output')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Anomalies false alarms/ })).toBeVisible();
  });
});

describe('a runway', () => {
  it('asks for its limit first, and says on which side the danger is', async () => {
    const { lastQuery } = renderEditor({ query: { queryType: 'runway', output: 'table' } });
    expect(screen.getByLabelText('Limit')).toHaveAttribute('placeholder', 'needed');
    await fill('Limit', 'full');
    expect(screen.getByRole('alert')).toHaveTextContent('"full" is not a number');
    expect(lastQuery()).toBeUndefined();
    await fill('Limit', '90');
    expect(lastQuery()?.limit).toBe(90);
    await user.click(screen.getByRole('radio', { name: 'Below it' }));
    expect(lastQuery()?.crossing).toBe('below');
    await fill('Limit', '');
    expect(lastQuery()?.limit).toBeNull();
  });

  it('is summed up by its limit while the section is closed', () => {
    renderEditor({ query: { queryType: 'runway', output: 'table', limit: 90, horizon: '3d' } });
    expect(screen.getByText(/at or above 90 · horizon 3d$/)).toBeVisible();
  });
});

it('outliers are compared by a method of choice, and learn no seasons', async () => {
  const { lastQuery } = renderEditor({ query: { queryType: 'outliers', falseAlarmsPerWeek: 0.25 } });
  expect(screen.queryByRole('button', { name: /^Learning/ })).not.toBeInTheDocument();
  await openSection(/^Outliers Distance from the median · false alarms: 1 per month/);
  await user.click(screen.getByRole('radio', { name: 'Distance from the largest group' }));
  expect(lastQuery()?.method).toBe('dbscan');
  await fill('Training window', '2d');
  expect(lastQuery()?.training).toBe('2d');
});

it('changepoints are found with fewer false alarms than anomalies, unless the rate was chosen', async () => {
  const { lastQuery } = renderEditor({ query: { queryType: 'anomalies' } });
  await choose('Show', 'Changepoints');
  expect(lastQuery()).toMatchObject({ queryType: 'changepoints', output: 'events', falseAlarmsPerWeek: 0.25 });
  await openSection(/^Changepoints/);
  await choose('Expected false alarms', '1 per day');
  await choose('Show', 'Anomalies');
  expect(lastQuery()).toMatchObject({ queryType: 'anomalies', output: 'events', falseAlarmsPerWeek: 7 });
});

it('a backtest takes 1 to 20 windows', async () => {
  const { lastQuery } = renderEditor({ query: { queryType: 'backtest', output: 'scores' } });
  await openSection(/^Backtest 5 windows/);
  await fill('Windows', '50');
  expect(screen.getByRole('alert')).toHaveTextContent('"50" is not a whole number from 1 to 20');
  await fill('Windows', '8');
  expect(lastQuery()?.windows).toBe(8);
});

describe('anomalies', () => {
  it('count on one side, from a least deviation, in the unit of the series and as a part of the expected', async () => {
    const { lastQuery } = renderEditor({ query: { queryType: 'anomalies' } });
    await openSection(/^Anomalies/);
    await user.click(screen.getByRole('radio', { name: 'Too high' }));
    expect(lastQuery()?.direction).toBe('up');
    await fill('Deviates by at least', '-1');
    expect(screen.getByRole('alert')).toHaveTextContent('"-1" is not a number of at least 0');
    await fill('Deviates by at least', '5');
    await fill('And by at least, of the expected', '20');
    expect(lastQuery()?.minimumDeviation).toEqual({ absolute: 5, relative: 0.2 });
  });

  it('never alarm in planned events, and know of deploys', async () => {
    const { lastQuery } = renderEditor({ query: { queryType: 'anomalies' } });
    await openSection(/^Anomalies/);
    await fill('Planned events', '2026-11-27/2026-11-28');
    expect(lastQuery()?.planned).toEqual(['2026-11-27/2026-11-28']);
    await fill('Deploys', '2026-11-12T13:30');
    expect(screen.getByRole('alert')).toHaveTextContent('"2026-11-12T13:30" is not a time with time zone');
    await fill('Deploys', '2026-11-12T13:30Z, 2026-11-13T09:00Z');
    expect(lastQuery()?.deploys).toEqual(['2026-11-12T13:30Z', '2026-11-13T09:00Z']);
  });
});

it('explains a query of an unknown version and starts anew on request', async () => {
  const { lastQuery } = renderEditor({ query: { version: 99 as 1 } });
  expect(screen.getByText(/Query version 99 is not known/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Start anew with defaults' }));
  expect(lastQuery()).toMatchObject({ refId: 'A', version: 1, source: { uid: 'prom' } });
});
