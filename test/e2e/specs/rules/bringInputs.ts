/** A dashboard as other people share it: its data source is an input, its variable has no value. */
export const sharedDashboard = {
  __inputs: [{ name: 'DS_SHOP', label: 'Shop metrics', description: '', type: 'datasource', pluginId: 'prometheus' }],
  __requires: [{ type: 'datasource', id: 'prometheus', name: 'Prometheus', version: '1.0.0' }],
  uid: 'shared-shop',
  title: 'A shop of others',
  schemaVersion: 39,
  time: { from: 'now-6h', to: 'now' },
  templating: {
    list: [
      {
        name: 'service',
        type: 'query',
        datasource: { type: 'prometheus', uid: '${DS_SHOP}' },
        definition: 'label_values(http_requests_total, service)',
        query: { query: 'label_values(http_requests_total, service)', refId: 'StandardVariableQuery' },
        regex: 'front.*',
        refresh: 1,
        sort: 1,
        current: {},
        options: [],
      },
    ],
  },
  panels: [
    {
      id: 1,
      type: 'timeseries',
      title: 'Requests of $service',
      datasource: { type: 'prometheus', uid: '${DS_SHOP}' },
      targets: [
        {
          refId: 'A',
          expr: 'sum(rate(http_requests_total{service="$service"}[$__rate_interval]))',
          legendFormat: 'all',
        },
      ],
      fieldConfig: { defaults: { unit: 'reqps' }, overrides: [] },
    },
    {
      id: 2,
      type: 'table',
      title: 'Orders by hand',
      datasource: { type: 'mysql', uid: '${DS_SHOP_SQL}' },
      targets: [{ refId: 'A', rawSql: 'select 1' }],
    },
  ],
};

/** A rule file as somebody has it: a fixed threshold on what comes and goes with the day, and one that never fires. */
export const ownRules = `groups:
  - name: shop
    interval: 1m
    rules:
      # Fires every day when the shop is busy.
      - alert: ManyRequests
        expr: sum(rate(http_requests_total{service="frontend"}[5m])) > 50
        labels:
          severity: warning
        annotations:
          summary: Many requests
      - alert: NoFrontend
        expr: absent(http_requests_total{service="frontend"})
        for: 10m
`;
