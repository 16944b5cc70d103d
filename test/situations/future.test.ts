/**
 * @jest-environment jsdom
 */
import '../../jest-setup';
import { runInThisContext } from 'node:vm';
import { createDataFrame, FieldType, type DataFrame } from '@grafana/data';
import { day, hour, minute } from '../../src/engine';
import type { RuleSpec } from '../../src/alerts';
import { computeFrames } from '../../src/panels/forecast/compute/forecastSeries';
import { createWorkerExecutor } from '../../src/panels/forecast/compute/workerExecutor';
import { readFrames } from '../../src/panels/forecast/view/readFrames';
import { readProvenance } from '../../src/frames';
import { wholeAnswer, type RawSeries, type Source } from '../../src/queries';
import { timesBetween } from '../support/situations/createPrometheus';
import { exampleRule } from '../support/situations/exampleRule';
import { openForesight, readColumn } from '../support/situations/openForesight';
import { createRandom } from '../support/situations/random';

// The page's environment has old signals; the backend needs those of Node.
Object.assign(globalThis, runInThisContext('({ AbortController, AbortSignal })'));

const step = 5 * minute;
const now = 1_800_000_000_000 + 3 * minute;
const tomorrow = { from: now - 2 * day, to: now + day, now };
const { signal } = new AbortController();

/** Requests a second, which a source falls to nothing for the minutes after now: a rate over windows that are ever emptier. */
function requests(seed: number, from: number, to: number): RawSeries {
  const random = createRandom(seed);
  const times = timesBetween(from, to, step).filter((time) => time <= now + 5 * minute);
  const values = times.map((time) => {
    const usual = 200 + 60 * Math.sin((2 * Math.PI * time) / day) + 5 * random.normal();
    return time > now ? usual * 0.02 : usual;
  });
  return { name: 'requests', labels: {}, times: Float64Array.from(times), values: Float64Array.from(values) };
}

function source(seed: number): Source {
  return {
    uid: 'prometheus',
    maxPointsPerRequest: 11_000,
    identify: ({ query }) => query,
    query: async ({ from, to }) => wholeAnswer([requests(seed, from, to)]),
    check: async () => ({ ok: true, message: '' }),
  };
}

function panelFrame(seed: number): DataFrame {
  const from = Math.ceil((now - 10 * day) / step) * step;
  const { name, times, values } = requests(seed, from, now + day);
  return createDataFrame({
    refId: 'A',
    name,
    fields: [
      { name: 'time', type: FieldType.time, values: Array.from(times) },
      { name: 'value', type: FieldType.number, values: Array.from(values) },
    ],
  });
}

const outside = (values: number[]) => values.filter((value) => value < 100 || value > 300);

describe.each([1, 2])('what a source gives for the future is no observation, seed %d', (seed) => {
  it.each([
    ['an expression', { refId: 'A', expr: 'rate(x[5m])' }],
    ['a table by groups of time', { refId: 'A', rawSql: 'SELECT 1' }],
  ])('in a panel that shows %s until tomorrow', async (_, target) => {
    const options = { horizon: 'auto', coverage: 0.95, falseAlarmsPerWeek: 1 };
    const [plain] = readFrames([panelFrame(seed)], { ...options, now, targets: [target] }).plain;
    expect(outside(plain.values.map(Number))).toEqual([]);
    const executor = createWorkerExecutor(() => undefined, signal);
    const [frame] = await computeFrames(plain, options, { executor, signal, times: tomorrow });
    const { cutoff = NaN, events } = readProvenance(frame) ?? {};
    expect(cutoff).toBeLessThanOrEqual(now);
    expect(cutoff).toBeGreaterThan(now - 2 * step);
    expect(events?.filter(({ end }) => end > now - hour)).toEqual([]);
    const times = readColumn([frame], 'time');
    const forecast = readColumn([frame], 'forecast').filter(Number.isFinite);
    expect(outside(forecast)).toEqual([]);
    // The range ends in the future: it is forecast to its end.
    expect(times[times.length - 1]).toBeGreaterThanOrEqual(tomorrow.to);
  });

  it('in a query of Foresight until tomorrow', async () => {
    const frames = await openForesight(source(seed)).query({ step: '5m', training: '7d' }, tomorrow);
    expect(outside(readColumn(frames, 'value').filter(Number.isFinite))).toEqual([]);
    expect(outside(readColumn(frames, 'forecast').filter(Number.isFinite))).toEqual([]);
    expect(readColumn(frames, 'anomaly').slice(-12).filter(Number.isFinite)).toEqual([]);
  });

  it('in a rule', async () => {
    const spec: RuleSpec = {
      ...exampleRule,
      kind: 'anomaly',
      name: 'Requests are unusual',
      learning: { step: '5m', training: '7d' },
      direction: 'both',
      quorum: { anomalous: 1, of: 3 },
    };
    const [frame] = await openForesight(source(seed)).live(spec, now);
    expect(readColumn([frame], 'time').filter((time) => time > now)).toEqual([]);
    expect(readColumn([frame], 'flag')).toEqual([0, 0, 0]);
  });
});
