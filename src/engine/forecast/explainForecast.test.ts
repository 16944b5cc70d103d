import { explainForecast } from './explainForecast';
import { forecast } from './forecast';
import { shop } from '../../../test/support/engine/shop';
import { day } from '../series/units';

describe('explain', () => {
  it('splits history and forecast into parts that add up to them', () => {
    const series = shop();
    const result = forecast(series, { horizon: 48 });
    const { values, trend, seasonal, events, remainder, observed } = explainForecast(series, result);
    expect(observed).toBe(504);
    expect(seasonal.map(({ seasonLength }) => seasonLength)).toEqual([24, 168]);
    expect([...values.subarray(504)]).toEqual([...result.forecast.point]);
    values.forEach((value, i) => {
      const sum = trend[i] + seasonal[0].values[i] + seasonal[1].values[i] + events[i] + remainder[i];
      expect(sum).toBeCloseTo(value, 6);
    });
  });

  it('shows what a known event adds to the forecast, and leaves missing observations missing', () => {
    const series = shop(672);
    const sale = (from: number) => ({ from: from * day, to: (from + 1) * day });
    for (let i = 0; i < 24; i++) {
      series.values[8 * 24 + i] *= 2;
    }
    series.values[100] = NaN;
    const events = [{ name: 'sale', ranges: [sale(8), sale(29)] }];
    const { events: added, remainder } = explainForecast(series, forecast(series, { horizon: 72, events }));
    expect(added.subarray(0, 672 + 24).every((value) => Math.abs(value) < 1e-9)).toBe(true);
    expect(Math.min(...added.subarray(672 + 24, 672 + 48))).toBeGreaterThan(50);
    expect(remainder[100]).toBeNaN();
  });
});
