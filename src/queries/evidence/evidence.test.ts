import { day, hour, minute, type Series } from '../../engine';
import type { Frame } from '../../frames';
import { createMessage } from '../../texts';
import type { Executor } from '../engineTask';
import type { History } from '../history/series';
import { SourceError, type SourceRequest } from '../history/source';
import { run } from '../runSeries';
import { runEngineTask } from '../tasks/runEngineTask';
import { answerEvidence } from './answerEvidence';

const now = Date.UTC(2026, 4, 20, 12);
const begin = now - 20 * minute;
/** Each of the series is raised by 80 since the begin. */
const raised = ['payments'];

function series({ from, to, step }: SourceRequest, rise: number): Series {
  const values = Float64Array.from({ length: (to - from) / step + 1 }, (_, i) => {
    const time = from + i * step;
    const noise = Math.sin(time / 7919) + Math.sin(time / 104_729);
    return 100 + 20 * Math.sin((2 * Math.PI * time) / day) + noise + (time >= begin ? rise : 0);
  });
  return { start: from, step, values };
}

const readHistory = async (asked: SourceRequest): Promise<History> => ({
  series: ['payments', 'cart', 'search', 'orders'].map((service) => ({
    name: service,
    labels: { service },
    series: series(asked, raised.includes(service) ? 80 : 0),
    duplicates: 0,
    irregular: false,
  })),
  skipped: [],
  cache: 'miss',
});

/** What a rule would be told, by service. */
async function ask(model: Record<string, unknown>, read = readHistory): Promise<Record<string, number>> {
  const executor: Executor = { run: runEngineTask };
  const request = { refId: 'Observed', from: now - 25 * minute, to: now, intervalMs: 1000, now, forAlert: true };
  const deps = { readHistory: read, executor, signal: new AbortController().signal };
  const frames = await run({ step: '5m', training: '7d', ...model }, request, deps);
  expect(frames.every(({ refId }) => refId === 'Observed')).toBe(true);
  return Object.fromEntries(
    frames.map(({ fields }) => [fields.map(({ labels }) => labels?.service).join(), Number(fields.at(-1)?.values[0])])
  );
}

const anomalies = { queryType: 'anomalies', output: 'anomalyFlag' };

test('of an anomaly a rule has the newest value, what was expected and since when, each by the labels of its series', async () => {
  const observed = await ask({ ...anomalies, evidence: 'observed' });
  const [upper, since, kind] = await Promise.all(
    (['upper', 'since', 'kind'] as const).map((evidence) => ask({ ...anomalies, evidence }))
  );
  expect(Object.keys(observed)).toEqual(['payments', 'cart', 'search', 'orders']);
  expect(observed.payments).toBeGreaterThan(150);
  expect(upper.payments).toBeLessThan(130);
  expect(since).toEqual({ payments: begin / 1000 });
  expect(kind.payments).toBeGreaterThanOrEqual(1);
});

test('since when is told of what began before the range of the rule', async () => {
  const executor: Executor = { run: runEngineTask };
  const request = { refId: 'A', from: now - 5 * minute, to: now, intervalMs: 1000, now, forAlert: true };
  const deps = { readHistory, executor, signal: new AbortController().signal };
  const frames = await run({ ...anomalies, step: '5m', training: '7d', evidence: 'since' }, request, deps);
  expect(frames.map(({ fields }) => fields[0].values[0])).toEqual([begin / 1000]);
});

test('of an outlier a rule has the range of its peers', async () => {
  const model = { queryType: 'outliers', output: 'outlierFlag' };
  const [observed, upper, since] = await Promise.all(
    (['observed', 'upper', 'since'] as const).map((evidence) => ask({ ...model, evidence }))
  );
  expect(observed.payments).toBeGreaterThan(upper.payments);
  // An outlier must last for some rows before it is one.
  expect(Object.keys(since)).toEqual(['payments']);
  expect(since.payments - begin / 1000).toBeGreaterThanOrEqual(0);
  expect(since.payments - begin / 1000).toBeLessThanOrEqual(900);
});

test('of a forecast a rule has the present value and the interval at the end of the horizon', async () => {
  const model = { queryType: 'forecast', output: 'forecast', horizon: '6h' };
  const [observed, lower, upper] = await Promise.all(
    (['observed', 'lower', 'upper'] as const).map((evidence) => ask({ ...model, evidence }))
  );
  expect(observed.cart).toBeCloseTo(series({ from: now, to: now, step: 5 * minute } as SourceRequest, 0).values[0], 6);
  expect(lower.cart).toBeLessThan(upper.cart);
});

test('of a runway a rule has the probability beside the hours, and the present value', async () => {
  const model = { queryType: 'runway', output: 'runwayHours', limit: 150, horizon: '12h' };
  const [hours, probability, observed] = await Promise.all(
    (['hours', 'probability', 'observed'] as const).map((evidence) => ask({ ...model, evidence }))
  );
  expect(hours.payments).toBe(0);
  expect(probability.payments).toBe(1);
  expect(observed.payments).toBeGreaterThan(150);
});

test('of a changepoint a rule has the levels before and after', async () => {
  const read = async (asked: SourceRequest): Promise<History> => {
    const history = await readHistory(asked);
    const shift = (one: Series) =>
      one.values.map((value, i) => value + (one.start + i * one.step >= now - 8 * hour ? 80 : 0));
    return {
      ...history,
      series: history.series
        .slice(1, 2)
        .map((one) => ({ ...one, series: { ...one.series, values: shift(one.series) } })),
    };
  };
  const executor: Executor = { run: runEngineTask };
  const request = { refId: 'A', from: now - 12 * hour, to: now, intervalMs: 1000, now, forAlert: true };
  const deps = { readHistory: read, executor, signal: new AbortController().signal };
  const model = { queryType: 'changepoints', output: 'count', step: '5m', training: '7d' };
  const answers = await Promise.all(
    ['before', 'after', 'since'].map((evidence) => run({ ...model, evidence }, request, deps))
  );
  const [before, after, since] = answers.map(([{ fields }]) => Number(fields[0].values[0]));
  expect(after - before).toBeGreaterThan(60);
  expect(Math.abs(since - (now - 8 * hour) / 1000)).toBeLessThan(900);
});

/** Neither an error, nor without fields, nor a number: what Grafana gives no number of to messages, and goes on. */
function isUnknown(frames: Frame[]): boolean {
  return frames.length === 1 && frames[0].fields.length === 2 && Number.isNaN(frames[0].fields[1].values[0]);
}

describe('evidence that there is none of', () => {
  const refused = new SourceError('rejected', createMessage('query.no-object', {}));
  const executor: Executor = { run: runEngineTask };
  const request = { refId: 'A', from: now - hour, to: now, intervalMs: 1000, now, forAlert: true };
  const deps = { readHistory: () => Promise.reject(refused), executor, signal: new AbortController().signal };

  test.each<[why: string, model: Record<string, unknown>]>([
    ['where the source fails', { ...anomalies, evidence: 'observed' }],
    ['where there is no such query type', { queryType: 'of-tomorrow', output: 'cause', evidence: 'answer' }],
    ['where there is no such number', { ...anomalies, evidence: 'of-tomorrow' }],
    ['where the type has no such number', { ...anomalies, evidence: 'hours' }],
  ])('is no failure %s', async (_, model) => {
    expect(isUnknown(await run(model, request, deps))).toBe(true);
  });

  test('is one for panels', async () => {
    const shown = { ...request, forAlert: false };
    await expect(run({ ...anomalies, evidence: 'observed' }, shown, deps)).rejects.toBe(refused);
  });

  test('is one where the request was taken back', async () => {
    const gone = { ...deps, signal: AbortSignal.abort(new Error('taken back')) };
    await expect(run({ ...anomalies, evidence: 'observed' }, request, gone)).rejects.toThrow('taken back');
  });

  test('is not waited for', async () => {
    jest.useFakeTimers();
    const answer = answerEvidence(new Promise<Frame[]>(() => undefined), {
      ...request,
      evidence: 'answer',
      signal: deps.signal,
    });
    await jest.advanceTimersByTimeAsync(3_000);
    const frames = await answer;
    jest.useRealTimers();
    expect(isUnknown(frames)).toBe(true);
    expect(frames[0].meta?.notices?.[0].text).toContain('longer than 3 s');
  });
});

describe('the only row', () => {
  const numberOf = (service: string, value: number): Frame => ({
    name: service,
    fields: [{ name: 'cause', type: 'number', values: Float64Array.of(value), labels: { service } }],
  });
  const request = { refId: 'A', evidence: 'common', signal: new AbortController().signal };

  test('is given to all alerts, without its labels', async () => {
    const [{ fields }] = await answerEvidence(Promise.resolve([numberOf('payments', 2)]), request);
    expect(fields).toEqual([{ name: 'cause', type: 'number', values: Float64Array.of(2) }]);
  });

  test('is none of several', async () => {
    expect(isUnknown(await answerEvidence(Promise.resolve([numberOf('a', 2), numberOf('b', 1)]), request))).toBe(true);
  });
});
