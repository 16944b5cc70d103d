import type { SourceDefinition } from '../sourceDefinition';
import { readStreamSelector } from './streamSelector';

/** Loki: metric queries, and the lines themselves. */
export const loki = {
  name: 'Loki',
  exampleUrl: 'http://loki:3100',
  language: {
    id: 'logql',
    name: 'LogQL',
    example: 'sum(rate({app="shop"}[5m]))',
    signals: 'logs',
    // Loki's default limit (max_query_length) is 30 d and 1 h; two days are left for the query's own range.
    maxRangeMs: 28 * 86_400_000,
    createQuery: (expr) => ({ refId: 'A', datasource: { type: 'loki' }, expr, queryType: 'range' }),
    stepFields: (step) => ({ step, queryType: 'range' }),
    lines: {
      hasPatternFilter: true,
      modelFields: (limit) => ({ queryType: 'range', direction: 'backward', maxLines: limit }),
      statsResource: 'index/stats',
      readSelector: readStreamSelector,
    },
  },
} satisfies SourceDefinition;
