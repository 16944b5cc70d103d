import { createInlinePool } from './inlinePool';
import { hour } from '../../engine';

const never = new AbortController().signal;
const daily = Float64Array.from({ length: 24 * 14 }, (_, i) => 10 + 5 * Math.sin((2 * Math.PI * i) / 24));
const good = { start: 0, step: hour, values: daily };
const empty = { start: 0, step: hour, values: new Float64Array(0) };

describe('inline pool', () => {
  test('a series that the engine refuses does not fail its neighbours', async () => {
    const forecasts = await createInlinePool().run(
      { kind: 'forecast', series: [good, empty, good], options: { horizon: 24 } },
      never
    );
    expect(forecasts.map((one) => one.ok)).toEqual([true, false, true]);
    expect(forecasts[1]).toEqual({ ok: false, message: expect.stringMatching(/\w+/) });
    expect(forecasts[0].ok && forecasts[0].value.forecast.point).toHaveLength(24);
  });

  test('does every kind of job', async () => {
    const pool = createInlinePool();
    const [judged] = await pool.run({ kind: 'anomalies', series: [good], options: {} }, never);
    expect(judged.ok && judged.value.flag).toHaveLength(daily.length);
    const [tested] = await pool.run({ kind: 'backtest', series: [good], options: { horizon: 24, windows: 2 } }, never);
    expect(tested.ok && tested.value.windows).toHaveLength(2);
  });

  test('rejects a cancelled job and every job after closing', async () => {
    const pool = createInlinePool();
    const job = { kind: 'forecast' as const, series: [good], options: { horizon: 1 } };
    await expect(pool.run(job, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    await pool.close();
    await expect(pool.run(job, never)).rejects.toMatchObject({ code: 'closed' });
  });
});
