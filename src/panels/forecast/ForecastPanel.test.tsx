import React from 'react';
import axe from 'axe-core';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createDataFrame, dateTime, FieldType, LoadingState, type DataFrame, type PanelProps } from '@grafana/data';
import { provenanceMeta, roleConfig, type FieldRole } from '../../frames';
import { ForecastPanel } from './ForecastPanel';
import { defaultOptions, type ForecastOptions } from './options';
import { hour } from '../../engine';

jest.mock('@grafana/runtime', () => ({
  ...jest.requireActual('@grafana/runtime'),
  PanelDataErrorView: ({ message }: { message: string }) => <div>{message}</div>,
}));

// jsdom has no canvas: what is drawn is tested in a browser.
const scale = { min: 0, max: 2 };
const plot = {
  hooks: {},
  data: [[0]],
  scales: { x: scale, y: scale },
  over: { offsetTop: 0, offsetLeft: 0, clientWidth: 100, clientHeight: 100, getBoundingClientRect: () => ({ top: 0 }) },
  batch: (work: () => void) => work(),
  setScale: () => undefined,
  setData: () => undefined,
  redraw: () => undefined,
  valToPos: () => 50,
};
jest.mock('@grafana/ui', () => ({
  ...jest.requireActual('@grafana/ui'),
  UPlotChart: ({ plotRef }: { plotRef: (made: unknown) => void }) => {
    React.useEffect(() => plotRef(plot), [plotRef]);
    return null;
  },
}));

const column = (role: FieldRole, values: Array<number | null>) => ({
  name: role,
  type: FieldType.number,
  values,
  config: roleConfig(role, { unit: 'percentunit' }),
});
const disk = createDataFrame({
  name: 'disk',
  fields: [
    { name: 'time', type: FieldType.time, values: [0, 1, 2, 3, 4].map((step) => step * hour) },
    column('value', [0.7, 0.8, null, null, null]),
    column('forecast', [null, null, 0.9, 1, 1.1]),
    column('lower', [0.6, 0.7, 0.85, 0.9, 0.95]),
    column('upper', [0.8, 0.9, 0.95, 1.1, 1.2]),
    column('anomaly', [null, 0.8, null, null, null]),
  ],
  meta: provenanceMeta({ kind: 'forecast', cutoff: hour }),
});

function show(series: DataFrame[], options: Partial<ForecastOptions> = {}, state = LoadingState.Done) {
  const [from, to] = [dateTime(0), dateTime(hour)];
  const timeRange = { from, to, raw: { from, to } };
  const props = {
    data: { series, state, timeRange },
    options: { ...defaultOptions, ...options },
    timeRange,
    timeZone: 'utc',
    width: 600,
    height: 300,
  } as unknown as PanelProps<ForecastOptions>;
  return render(<ForecastPanel {...props} />);
}

it('tells the chart in words, with the time until the limit is reached', () => {
  show([disk], { limit: 1 });
  const row = within(screen.getByRole('table')).getByRole('row', { name: /disk/ });
  const [last, end, anomalies] = within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect([last, end, anomalies]).toEqual(['0.8', '1.1', '1']);
  expect(screen.getByRole('status')).toHaveTextContent(/disk reaches 1 in about 120 min|disk reaches 1 in about 2 h/);
});

it('says where a forecast is of low confidence', () => {
  const meta = provenanceMeta({ kind: 'forecast', cutoff: hour, trust: 'worse than seasonal naive' });
  const { unmount } = show([{ ...disk, meta }]);
  expect(screen.getByText('disk (low confidence)')).toBeInTheDocument();
  unmount();
  show([disk]);
  expect(screen.queryByText(/low confidence/)).not.toBeInTheDocument();
});

it('moves the limit by the arrow keys, and the runway follows', async () => {
  show([disk], { limit: 1 });
  const handle = screen.getByRole('slider', { name: 'Limit' });
  expect(handle).toHaveAttribute('aria-valuenow', '1');
  handle.focus();
  await userEvent.keyboard('{PageDown}{PageDown}');
  expect(Number(handle.getAttribute('aria-valuenow'))).toBeCloseTo(0.6);
  expect(screen.getByRole('status')).toHaveTextContent('disk is beyond 0.6');
});

it('forecasts series of other data sources in the browser', async () => {
  const values = Array.from({ length: 200 }, (_, i) => 10 + Math.sin(i / 10));
  const plain = createDataFrame({
    name: 'cpu',
    fields: [
      { name: 'time', type: FieldType.time, values: values.map((_, i) => i * hour) },
      { name: 'value', type: FieldType.number, values },
    ],
  });
  show([plain], { limit: 100 });
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/does not reach 100 within the horizon/), {
    timeout: 5000,
  });
});

it('says what is missing, and that it works', () => {
  const { unmount } = show([]);
  expect(screen.getByText(/There is no time series to forecast/)).toBeInTheDocument();
  unmount();
  show([], {}, LoadingState.Loading);
  expect(screen.getByText('Forecasting…')).toBeInTheDocument();
});

it('has no accessibility fault that axe finds', async () => {
  const { container } = show([disk], { limit: 1 });
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});
