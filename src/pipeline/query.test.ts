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
    };
    expect(migrateQuery(saved)).toEqual(saved);
  });

  it('keeps template variables in durations', () => {
    expect(migrateQuery({ horizon: '$horizon' }).horizon).toBe('$horizon');
  });

  it('reads numbers that a template variable left as text', () => {
    expect(migrateQuery({ coverage: '0.8' }).coverage).toBe(0.8);
    expect(migrateQuery({ bounds: { upper: '80' } }).bounds).toEqual({ upper: 80 });
  });

  it('takes an empty list of seasons as none', () => {
    expect(migrateQuery({ seasonality: [] }).seasonality).toBe('none');
  });

  it.each([
    [{ version: 99 }, /version 99 is not known.*Update the plugin/],
    [{ queryType: 'divination' }, /queryType is "divination"\. Allowed: forecast, anomalies/],
    [{ output: 'pdf' }, /output is "pdf"\. Allowed: bands/],
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
