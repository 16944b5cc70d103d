import { day, hour, minute, type Series } from '../engine';
import { readProvenance, readRole, type Frame } from '../frames';
import type { Executor } from './engineTask';
import type { RunRequest } from './plan';
import { run } from './runSeries';
import { runEngineTask } from './tasks/runEngineTask';
import type { History, HistorySeries } from './history/series';
import type { SourceRequest } from './history/source';

const now = Date.UTC(2026, 4, 20, 12);

const executor: Executor = { run: runEngineTask };

/** A daily wave with a little noise, deterministic, and one spike 5 hours before now. */
function wave({ from, to, step }: SourceRequest): Series {
  const values = new Float64Array((to - from) / step + 1);
  for (let i = 0; i < values.length; i++) {
    const time = from + i * step;
    const noise = Math.sin(time / 7919) + Math.sin(time / 104_729);
    values[i] = 100 + 20 * Math.sin((2 * Math.PI * time) / day) + noise + (time === now - 5 * hour ? 80 : 0);
  }
  return { start: from, step, values };
}

function one(series: Series, change: Partial<HistorySeries> = {}): HistorySeries {
  return { name: 'api', labels: { job: 'api' }, unit: 'reqps', series, duplicates: 0, irregular: false, ...change };
}

function answer(make: (request: SourceRequest) => HistorySeries[], skipped: string[] = []) {
  return async (request: SourceRequest): Promise<History> => ({ series: make(request), skipped, cache: 'miss' });
}

const request: RunRequest = { refId: 'A', from: now - 2 * day, to: now, intervalMs: 5 * minute, now, forAlert: false };

function runWave(model: Record<string, unknown>, change: Partial<RunRequest> = {}): Promise<Frame[]> {
  const readHistory = answer((asked) => [one(wave(asked))]);
  return run(model, { ...request, ...change }, { readHistory, executor, signal: new AbortController().signal });
}

function numbers(frame: Frame, name: string): Float64Array {
  const field = frame.fields.find((candidate) => candidate.name === name);
  if (field?.type !== 'number') {
    throw new Error(`no number field ${name}`);
  }
  return field.values;
}

const times = (frame: Frame) => frame.fields[0].values as Float64Array;
const finite = (values: Float64Array) => values.filter(Number.isFinite).length;

describe('run', () => {
  it('answers with history, forecast, interval and anomalies of each series in one frame', async () => {
    const [frame] = await runWave({ horizon: '1d' });
    expect(frame.fields.map((field) => field.name)).toEqual(['time', 'value', 'forecast', 'lower', 'upper', 'anomaly']);
    const historyRows = (2 * day) / (5 * minute) + 1;
    expect(times(frame)).toHaveLength(historyRows + 288);
    expect(finite(numbers(frame, 'value'))).toBe(historyRows);
    expect(finite(numbers(frame, 'forecast'))).toBe(288);
    expect(finite(numbers(frame, 'lower'))).toBe(historyRows + 288);
  });

  it('forecasts the wave', async () => {
    const [frame] = await runWave({ horizon: '1d' });
    const truth = wave({ from: now + 5 * minute, to: now + day, step: 5 * minute } as SourceRequest).values;
    const forecastRows = numbers(frame, 'forecast').filter(Number.isFinite);
    const errors = forecastRows.map((value, i) => Math.abs(value - truth[i])).sort();
    expect(errors[Math.floor(0.95 * errors.length)]).toBeLessThan(3);
  });

  it('marks the spike as an anomaly: one event, and no other', async () => {
    const [frame] = await runWave({ queryType: 'anomalies' });
    const spike = times(frame).indexOf(now - 5 * hour);
    expect(numbers(frame, 'anomaly')[spike]).toBeGreaterThan(150);
    expect(readProvenance(frame)).toMatchObject({ events: [{ start: now - 5 * hour, kind: 'spike' }] });
    const [events] = await runWave({ queryType: 'anomalies', output: 'events' });
    expect(events.fields.find(({ name }) => name === 'Start')?.values).toEqual(Float64Array.of(now - 5 * hour));
  });

  it('adds no future rows to anomaly queries, and what was expected of the past', async () => {
    const [frame] = await runWave({ queryType: 'anomalies' }, { to: now + day });
    expect(times(frame).at(-1)).toBe(now);
    expect(frame.fields.map((field) => field.name)).toEqual(['time', 'value', 'fitted', 'lower', 'upper', 'anomaly']);
  });

  it('keeps labels and unit, and draws a dashed forecast and a band down to its own lower edge', async () => {
    const [frame] = await runWave({});
    const [, value, forecastField, lower, upper, anomaly] = frame.fields;
    expect(value.labels).toEqual({ job: 'api' });
    expect(value.config).toMatchObject({ displayNameFromDS: 'api', unit: 'reqps' });
    expect(forecastField.config?.custom?.lineStyle).toMatchObject({ fill: 'dash' });
    expect(upper.config?.custom?.fillBelowTo).toBe(lower.config?.displayNameFromDS);
    expect(anomaly.config?.custom).toMatchObject({ drawStyle: 'points' });
    expect(readRole(anomaly)).toBe('anomaly');
    expect(frame.meta).toMatchObject({ type: 'timeseries-multi', typeVersion: [0, 1] });
    expect(readProvenance(frame)).toMatchObject({ kind: 'forecast', step: 5 * minute, cutoff: now });
  });

  it('gives an alert rule one column of exactly the horizon it asks for', async () => {
    const [frame] = await runWave({ horizon: '6h' }, { forAlert: true });
    expect(frame.fields.map((field) => field.name)).toEqual(['time', 'forecast']);
    expect([times(frame)[0], times(frame).at(-1)]).toEqual([now + 5 * minute, now + 6 * hour]);
  });

  it.each([
    ['upper', 'forecast', 'upper'],
    ['lower', 'forecast', 'lower'],
    ['anomalyFlag', 'anomalies', 'flag'],
    ['anomalyScore', 'anomalies', 'score'],
    ['bands', 'anomalies', 'flag'],
  ])('gives an alert rule with output %s of a %s query only the %s column', async (output, queryType, field) => {
    const [frame] = await runWave({ output, queryType }, { forAlert: true });
    expect(frame.fields.map(({ name }) => name)).toEqual(['time', field]);
    expect(finite(numbers(frame, field))).toBeGreaterThan(0);
  });

  it('learns nothing from masked time ranges: an outage of yesterday is not expected for tomorrow', async () => {
    const outage = { from: now - 30 * hour, to: now - 20 * hour };
    const broken = (asked: SourceRequest) => {
      const series = wave(asked);
      const values = series.values.map((value, i) => {
        const time = series.start + i * series.step;
        return time >= outage.from && time < outage.to ? 0 : value;
      });
      return [one({ ...series, values })];
    };
    const text = `${new Date(outage.from).toISOString()}/${new Date(outage.to).toISOString()}`;
    const options = { readHistory: answer(broken), executor, signal: new AbortController().signal };
    const [frame] = await run({ horizon: '1d', masked: [text] }, request, options);
    const lowest = Math.min(...numbers(frame, 'forecast').filter(Number.isFinite));
    expect(lowest).toBeGreaterThan(70);
  });

  it('answers no series with one frame without fields, which alerting reads as no data', async () => {
    const signal = new AbortController().signal;
    const frames = await run({}, { ...request, forAlert: true }, { readHistory: answer(() => []), executor, signal });
    expect(frames).toHaveLength(1);
    expect(frames[0].fields).toEqual([]);
    expect(frames[0].meta?.type).toBe('timeseries-multi');
  });

  it('lets a series that cannot be forecast keep its history and its neighbours their forecast', async () => {
    const readHistory = answer((asked) => {
      const empty = { ...wave(asked), values: wave(asked).values.map(() => NaN) };
      return [one(empty, { name: 'gone' }), one(wave(asked))];
    });
    const frames = await run({}, request, { readHistory, executor, signal: new AbortController().signal });
    expect(frames.map((frame) => frame.fields.length)).toEqual([2, 6]);
    expect(frames[0].meta?.notices?.map(({ text }) => text).join()).toMatch(/^gone: /);
  });

  it('names the series that the limit left out', async () => {
    const readHistory = answer((asked) => [one(wave(asked))], ['{job="b"}', '{job="c"}']);
    const [frame] = await run({}, request, { readHistory, executor, signal: new AbortController().signal });
    expect(frame.meta?.notices?.[0].text).toMatch(
      /yields 3 series; 1 are computed\. Left out: \{job="b"\}, \{job="c"\}/
    );
  });

  it('names fields that it does not know', async () => {
    const [frame] = await runWave({ horizn: '1d' });
    expect(frame.meta?.notices?.[0].text).toMatch(/not known and were ignored: horizn/);
  });

  it('suggests rate() for a counter', async () => {
    const readHistory = answer((asked) => {
      const series = wave(asked);
      return [one({ ...series, values: series.values.map((_, i) => (i % 1500) * 3) })];
    });
    const [frame] = await run({}, request, { readHistory, executor, signal: new AbortController().signal });
    expect(frame.meta?.notices?.map(({ text }) => text).join()).toMatch(/looks like a counter.*rate\(\)/);
  });

  it('tells equal names apart, since a band finds its edge by name', async () => {
    const readHistory = answer((asked) => [one(wave(asked)), one(wave(asked))]);
    const frames = await run({}, request, { readHistory, executor, signal: new AbortController().signal });
    expect(frames.map((frame) => frame.name)).toEqual(['api', 'api (2)']);
  });

  it('shows a range that begins before the history as missing rows, and never shifts it', async () => {
    const readHistory = answer((asked) => {
      const full = wave(asked);
      return [one({ start: full.start + 600 * full.step, step: full.step, values: full.values.subarray(600) })];
    });
    const from = now - 13 * day;
    const frames = await run({}, { ...request, from }, { readHistory, executor, signal: new AbortController().signal });
    const row = times(frames[0]).indexOf(now - 5 * hour);
    expect(numbers(frames[0], 'value')[row]).toBeGreaterThan(150);
    expect(numbers(frames[0], 'anomaly')[row]).toBeGreaterThan(150);
  });

  it('tells when a growing series reaches a limit, and says nothing of one that never does', async () => {
    const readHistory = answer((asked) => {
      const flat = wave(asked);
      const disk = flat.values.map((_, i) => 80 - ((flat.values.length - i) * 10) / 288 + Math.sin(i) / 10);
      const low = { ...flat, values: flat.values.map((value) => value - 60) };
      return [one({ ...flat, values: disk }, { name: 'disk' }), one(low, { name: 'low' })];
    });
    const model = { queryType: 'runway', limit: 100, horizon: '4d', bounds: 'none' };
    const deps = { readHistory, executor, signal: new AbortController().signal };
    const [frame, ...others] = await run(model, { ...request, forAlert: true }, deps);
    expect([frame.name, others]).toEqual(['disk', []]);
    expect(numbers(frame, 'runway')[0]).toBeGreaterThan(44);
    expect(numbers(frame, 'runway')[0]).toBeLessThan(52);
  });

  it('tells how good the forecasts of the wave have been', async () => {
    const [frame] = await runWave({ queryType: 'backtest', horizon: '6h', windows: 3, training: '4d' });
    expect(numbers(frame, 'Windows')[0]).toBe(3);
    expect(numbers(frame, 'MASE')[0]).toBeLessThan(1);
    expect(numbers(frame, 'Coverage')[0]).toBeGreaterThan(0.7);
  });

  it('tells when a new level began, and by how much', async () => {
    const begin = now - 20 * hour;
    const readHistory = answer((asked) => {
      const series = wave(asked);
      return [
        one({ ...series, values: series.values.map((v, i) => (asked.from + i * asked.step < begin ? v : v + 30)) }),
      ];
    });
    const deps = { readHistory, executor, signal: new AbortController().signal };
    const [frame] = await run({ queryType: 'changepoints', step: '10m', training: '7d' }, request, deps);
    expect(times({ ...frame, fields: frame.fields.slice(1) })).toHaveLength(1);
    expect(Math.abs((frame.fields[1].values[0] as number) - begin)).toBeLessThanOrEqual(hour);
    expect(Math.abs(numbers(frame, 'Change')[0] - 30)).toBeLessThan(5);
  });

  it('tells which of its peers a series is unlike, and since when', async () => {
    const readHistory = answer((asked) =>
      Array.from({ length: 6 }, (_, id) => {
        const series = wave(asked);
        const odd = (i: number) => id === 3 && asked.from + i * asked.step > now - 3 * hour;
        const values = series.values.map((v, i) => v + Math.sin(i * (id + 1)) + (odd(i) ? 40 : 0));
        return one({ ...series, values }, { name: `pod-${id}`, labels: { pod: `${id}` } });
      })
    );
    const deps = { readHistory, executor, signal: new AbortController().signal };
    const frames = await run({ queryType: 'outliers' }, { ...request, forAlert: true }, deps);
    const flagged = frames.map((frame) => numbers(frame, 'flag').reduce((sum, flag) => sum + flag, 0));
    expect(flagged[3]).toBeGreaterThan(30);
    expect(flagged.filter((count) => count > 0)).toHaveLength(1);
  });
});
