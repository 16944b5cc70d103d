import { alertKinds } from '../../../src/alerts';
import { queryTypes } from '../../../src/registry';

type Json = Record<string, unknown>;

/** A body of the resource that tries rules of discovery. */
export const discoveryBody = {
  metrics: 'prometheus',
  logs: 'loki',
  ignoredPaths: ['/healthz'],
  rules: [
    {
      id: 'own',
      language: 'promql',
      kind: 'rate',
      scope: 'service',
      metric: 'requests_total',
      needs: ['other'],
      subject: ['job'],
      path: ['route'],
      only: 'a="b"',
      expr: 'sum(rate(requests_total{$match}[5m])) by ($by)',
      unit: 's',
      harm: 'up',
      limit: 1,
    },
  ],
};

/** The value with something else in one place: each place in turn, those in texts of lists and objects too. */
export function* replaceEach(value: unknown, by: unknown): Generator<unknown> {
  const isList = Array.isArray(value);
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      for (const one of replaceEach(inner, by)) {
        yield isList ? value.map((old: unknown, i) => (String(i) === key ? one : old)) : { ...value, [key]: one };
      }
    }
  }
  yield by;
}

const query = {
  expr: 'up',
  legendFormat: 'a',
  interval: '1m',
  refId: 'A',
  datasource: { uid: 'a', type: 'prometheus' },
};
/** A query that is answered. */
export const base = { source: { uid: 'prometheus' }, query };
const fieldNames = [...new Set(Object.values(queryTypes).flatMap(({ fields }) => Object.keys(fields)))];

/** Query models with something in each field, and in each place of the source's own query. */
export function createModels(queryType: string, by: unknown): unknown[] {
  const fields = [...fieldNames, 'queryType', 'output', 'version', 'language', 'refId', 'datasource'];
  return [
    ...fields.map((field) => ({ ...base, queryType, [field]: by })),
    ...fields.map((field) => ({ ...base, queryType, [field]: [by] })),
    ...[...replaceEach(query, by)].map((own) => ({ ...base, queryType, query: own })),
    ...[...replaceEach(query, by)].map((own) => ({ ...base, queryType, source: { uid: 'loki' }, query: own })),
  ];
}

/** Complete rules with every optional field. */
export const rules = [alertKinds.runway, alertKinds.missing].map(({ examples }): Json => {
  const [example] = Object.values<Json>(examples);
  const { query: own } = example.source as { query: Json };
  return {
    ...example,
    foresight: 'own',
    keepFiring: '5m',
    annotations: { summary: 'a', description: 'b', runbook: 'https://a', panel: { dashboardUid: 'a', panelId: 1 } },
    learning: { step: '5m', training: '1d', seasonality: ['1d'] },
    source: {
      uid: 'prometheus',
      query: { ...own, legendFormat: 'a', interval: '1m', intervalMs: 1, maxDataPoints: 1 },
    },
  };
});
