/**
 * @jest-environment jsdom
 */
import '../jest-setup';
import { runInThisContext } from 'node:vm';
import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { createHistoryCache } from '../src/backend/cache';
import { createExecutor, createInlinePool } from '../src/backend/workers';
import { findField, readProvenance, type FieldRole, type Frame } from '../src/frames';
import { defaultLimits, run, wholeAnswer, type RawSeries, type RunRequest, type Source } from '../src/queries';
import { computeFrames, forecastSeries } from '../src/panels/forecast/compute/forecastSeries';
import { createWorkerExecutor } from '../src/panels/forecast/compute/workerExecutor';
import { readFrames } from '../src/panels/forecast/view/readFrames';
import { minute } from '../src/engine';
import { createCaller } from './support/backend/createCaller';

// The page's environment has old signals; the backend needs those of Node.
Object.assign(globalThis, runInThisContext('({ AbortController, AbortSignal })'));

const step = 5 * minute;
const now = Date.UTC(2026, 4, 20, 12);
const { signal } = new AbortController();

/** Six days of a daily wave with noise, a gap and a spike, as a source gives it. */
function rawSeries(): RawSeries {
  const count = 6 * 288;
  const times = Float64Array.from({ length: count }, (_, i) => now - (count - 1 - i) * step);
  const values = times.map((time, i) => {
    const daily = 100 + 40 * Math.sin((2 * Math.PI * time) / (288 * step));
    const noise = 4 * Math.sin(i * 12.9898) * Math.cos(i * 78.233);
    return i > 700 && i < 705 ? NaN : daily + noise + (i === count - 60 ? 90 : 0);
  });
  return { name: 'requests', labels: { job: 'shop' }, unit: 'reqps', times, values };
}

/** The backend's answer: its history cache before a source, its executor. */
function answerBackend(raw: RawSeries, model: Record<string, unknown>, request: RunRequest): Promise<Frame[]> {
  const source: Source = {
    uid: 'metrics',
    maxPointsPerRequest: 11_000,
    identify: ({ query }) => query,
    query: async () => wholeAnswer([raw]),
    check: () => Promise.reject(new Error('no health check')),
  };
  const history = createHistoryCache({ now: () => now });
  const key = { orgId: 1, instanceUid: 'foresight', settingsVersion: '1', source, limits: defaultLimits };
  return run({ ...model, source: { uid: 'metrics' } }, request, {
    readHistory: (request) => history.get({ ...request, ...key }),
    executor: createExecutor(createInlinePool(), createCaller()),
    signal,
  });
}

function panelFrame({ name, labels, unit, times, values }: RawSeries): DataFrame {
  const numbers = Array.from(values, (value) => (Number.isNaN(value) ? null : value));
  return createDataFrame({
    name,
    fields: [
      { name: 'time', type: FieldType.time, values: Array.from(times) },
      { name: 'value', type: FieldType.number, values: numbers, labels, config: { unit, displayNameFromDS: name } },
    ],
  });
}

const options = { horizon: '12h', coverage: 0.9, falseAlarmsPerWeek: 2 };
const deps = { executor: createWorkerExecutor(() => undefined, signal), signal, times: { now, to: now } };

describe('the forecast of the panel', () => {
  const raw = rawSeries();
  const request = { refId: 'A', from: raw.times[0], to: now, now, intervalMs: step, forAlert: false };
  const model = { queryType: 'forecast', step: '5m', ...options };
  const [plain] = readFrames([panelFrame(raw)], { ...options, now, targets: [] }).plain;

  it("is the backend's: for the same data and query, the same columns, values, events and notices", async () => {
    const [expected] = await answerBackend(raw, model, request);
    const [frame] = await computeFrames(plain, options, deps);
    expect(frame.fields.map(({ name }) => name)).toEqual(expected.fields.map(({ name }) => name));
    expect(frame.fields).toEqual(expected.fields);
    expect(frame.meta).toEqual(expected.meta);
  });

  it('is drawn with these columns, null where a number is missing', async () => {
    const [expected] = await answerBackend(raw, model, request);
    const drawn = await forecastSeries(plain, options, deps);
    const column = (role: FieldRole) =>
      Array.from<unknown>(findField(expected, role)?.values ?? []).map((value) => (Number.isNaN(value) ? null : value));
    const { times, value, forecast, lower, upper, anomaly } = drawn;
    expect({ times, value, forecast, lower, upper, anomaly }).toEqual({
      times: column('time'),
      value: column('value'),
      forecast: column('forecast'),
      lower: column('lower'),
      upper: column('upper'),
      anomaly: column('anomaly'),
    });
    expect(drawn.events).toEqual(readProvenance(expected)?.events);
    expect(drawn.events.at(-1)).toMatchObject({ start: raw.times.at(-60), kind: 'spike' });
  });
});
