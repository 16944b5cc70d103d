import { createCaller } from '../../../test/support/backend/createCaller';
import { createInlinePool } from './inlinePool';
import { hour } from '../../engine';

const never = new AbortController().signal;
const stage = 'answer' as const;
const daily = Float64Array.from({ length: 24 * 14 }, (_, i) => 10 + 5 * Math.sin((2 * Math.PI * i) / 24));
const good = { start: 0, step: hour, values: daily };
const empty = { start: 0, step: hour, values: new Float64Array(0) };

describe('inline pool', () => {
  test('a series that the engine refuses does not fail its neighbours', async () => {
    const forecasts = await createInlinePool().run(
      { type: 'forecast', stage, series: [good, empty, good], options: { horizon: 24 } },
      createCaller(),
      never
    );
    expect(forecasts.map((one) => one.ok)).toEqual([true, false, true]);
    expect(forecasts[1]).toEqual({ ok: false, message: expect.objectContaining({ code: 'series.empty' }) });
    expect(forecasts[0]).toMatchObject({ value: { forecast: { point: { length: 24 } } } });
  });

  test('does every kind of task', async () => {
    const pool = createInlinePool();
    const [judged] = await pool.run({ type: 'anomalies', stage, series: [good], options: {} }, createCaller(), never);
    expect(judged).toMatchObject({ value: { flag: { length: daily.length } } });
    const [tested] = await pool.run(
      { type: 'backtest', stage, series: [good], options: { horizon: 24, windows: 2 } },
      createCaller(),
      never
    );
    expect(tested).toMatchObject({ value: { windows: { length: 2 } } });
  });

  test('rejects a cancelled task and every task after closing', async () => {
    const pool = createInlinePool();
    const task = { type: 'forecast', stage, series: [good], options: { horizon: 1 } };
    await expect(pool.run(task, createCaller(), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    await pool.close();
    await expect(pool.run(task, createCaller(), never)).rejects.toMatchObject({ code: 'closed' });
  });
});
