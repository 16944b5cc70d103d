import type { Language } from './signalRule';

/** A source's own query model, as its editor would save it. */
export function sourceQuery(language: Language, expr: string): Record<string, unknown> {
  return language === 'promql'
    ? { refId: 'A', datasource: { type: 'prometheus' }, expr, range: true }
    : { refId: 'A', datasource: { type: 'loki' }, expr, queryType: 'range' };
}
