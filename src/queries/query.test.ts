import { defaultQuery, migrateQuery, unknownFields } from './query';

describe('migrateQuery', () => {
  it('fills in every default', () => {
    expect(migrateQuery({})).toEqual(defaultQuery);
  });

  it('keeps what a saved query says', () => {
    const saved = {
      ...defaultQuery,
      queryType: 'anomalies',
      source: { uid: 'prom' },
      query: { expr: 'up' },
      training: '28d',
      step: '5m',
      horizon: '24h',
      seasonality: ['1d', '1w'],
      coverage: 0.9,
      bounds: { lower: 0 },
      falseAlarmsPerWeek: 7,
      output: 'anomalyScore',
      masked: ['2026-12-24/2026-12-27'],
      planned: ['2026-11-27/2026-11-28'],
      deploys: ['2026-11-12T13:30Z'],
      direction: 'up',
      minimumDeviation: { absolute: 5, relative: 0.1 },
    };
    expect(migrateQuery(saved)).toEqual(saved);
  });

  it.each([
    { queryType: 'outliers', method: 'dbscan' },
    { queryType: 'runway', limit: 90, crossing: 'below' },
    { queryType: 'backtest', windows: 3 },
  ])('keeps the own fields of a type: %j', (own) => {
    expect(migrateQuery(own)).toMatchObject(own);
  });

  it('leaves out what belongs to other types, which may have been saved with a query of any type', () => {
    const saved = { ...defaultQuery, method: 'mad', limit: 'none', crossing: 'above', windows: 5 };
    expect(migrateQuery(saved)).toEqual(defaultQuery);
    expect(unknownFields(saved)).toEqual([]);
  });

  it('keeps template variables in durations', () => {
    expect(migrateQuery({ horizon: '$horizon' }).horizon).toBe('$horizon');
  });

  it('reads numbers that a template variable left as text', () => {
    expect(migrateQuery({ coverage: '0.8' }).coverage).toBe(0.8);
    expect(migrateQuery({ bounds: { upper: '80' } }).bounds).toEqual({ upper: 80 });
    expect(migrateQuery({ queryType: 'runway', limit: '90' }).limit).toBe(90);
    expect(migrateQuery({ queryType: 'backtest', windows: '3' }).windows).toBe(3);
    const minimumDeviation = { absolute: '5' };
    expect(migrateQuery({ minimumDeviation }).minimumDeviation).toEqual({ absolute: 5, relative: 0 });
  });

  it("answers with the query type's own default where no output is saved", () => {
    expect(migrateQuery({ queryType: 'runway' }).output).toBe('table');
    expect(migrateQuery({ queryType: 'backtest' }).output).toBe('scores');
  });

  it('takes a saved limit of nothing as not chosen yet', () => {
    expect(migrateQuery({ queryType: 'runway', limit: null }).limit).toBeNull();
    expect(migrateQuery({ queryType: 'runway', limit: 0 }).limit).toBe(0);
  });

  it('takes an empty list of seasons as none', () => {
    expect(migrateQuery({ seasonality: [] }).seasonality).toBe('none');
  });

  it.each([
    [{ version: 99 }, /version 99 is not known.*Update the plugin/],
    [{ queryType: 'divination' }, /queryType is "divination"\. Allowed: forecast, anomalies/],
    [{ output: 'pdf' }, /output is "pdf"\. Allowed: bands/],
    [{ queryType: 'runway', output: 'bands' }, /output is "bands"\. Allowed: table, runwayHours, probability/],
    [{ queryType: 'runway', limit: 'full' }, /limit is "full"\. Allowed: a number/],
    [{ queryType: 'runway', crossing: 'up' }, /crossing is "up"\. Allowed: above, below/],
    [{ direction: 'above' }, /direction is "above"\. Allowed: both, up, down/],
    [{ queryType: 'outliers', method: 'kmeans' }, /method is "kmeans"\. Allowed: mad, dbscan/],
    [{ queryType: 'backtest', windows: 2.5 }, /windows is 2\.5\. Allowed: a whole number from 1 to 20/],
    [{ minimumDeviation: 5 }, /minimumDeviation is 5\. Allowed: an object with absolute and relative/],
    [{ minimumDeviation: { relative: -1 } }, /minimumDeviation\.relative is -1\. Allowed: a number of at least 0/],
    [{ planned: 'sale' }, /planned is "sale"\. Allowed: a list of time ranges/],
    [{ deploys: 'v2' }, /deploys is "v2"\. Allowed: a list of times/],
    [{ source: 7 }, /source is 7\. Allowed: an object with the uid/],
    [{ query: 'up' }, /query is "up"\. Allowed: the source's own query as an object/],
    [{ training: 14 }, /training is 14\. Allowed: 'auto' or a duration/],
    [{ coverage: 95 }, /coverage is 95\. Allowed: a number above 0 and below 1/],
    [{ coverage: 'high' }, /coverage is "high"/],
    [{ falseAlarmsPerWeek: 0 }, /falseAlarmsPerWeek is 0/],
    [{ seasonality: 'weekly' }, /seasonality is "weekly"\. Allowed: 'auto', 'none' or a list/],
    [{ bounds: 'positive' }, /bounds is "positive"/],
    [{ bounds: { lower: 'zero' } }, /bounds\.lower is "zero"\. Allowed: a number/],
    [{ masked: 'Christmas' }, /masked is "Christmas"\. Allowed: a list of time ranges/],
    [{ bounds: { lower: 5, upper: 1 } }, /bounds is .*lower limit below the upper/],
  ])('refuses %j with what is allowed', (model, message) => {
    expect(() => migrateQuery(model)).toThrow(message);
  });
});

describe('unknownFields', () => {
  it('names misspelt options and not what Grafana adds', () => {
    expect(unknownFields({ refId: 'A', datasource: {}, horizn: '1d', horizon: '1d' })).toEqual(['horizn']);
  });
});
