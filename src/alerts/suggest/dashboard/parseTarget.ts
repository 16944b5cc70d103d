import { findLanguage, languages } from '../../../sources';
import { dataSourceType } from '../../../queries';
import { isMapping } from '../../../schema';
import { isLogQuery } from '../../promql/analyseExpression';

type Mapping = Record<string, unknown>;

/** The query of a panel's target, or why no rule can be made of it. */
export type ParsedTarget = { uid: string; query: Mapping & { expr: string } } | { reason: string; expr?: string };

/** Reads a target of Prometheus, Loki or Foresight; its own data source, else the panel's, is what it queries. */
export function parseTarget(target: Mapping, panel: Mapping): ParsedTarget {
  const { uid, type } = parseDataSource(target.datasource ?? panel.datasource);
  if (target.hide === true) {
    return { reason: 'The query is hidden in its panel.', ...keepExpression(target) };
  }
  if (type === dataSourceType) {
    const source = isMapping(target.source) && typeof target.source.uid === 'string' ? target.source.uid : '';
    return parseQuery(source, isMapping(target.query) ? target.query : {});
  }
  if (type !== undefined && !findLanguage(type)) {
    const known = languages.map(({ sourceName }) => sourceName).join(', ');
    return { reason: `The query is one of ${type}. Rules are proposed for ${known} and Foresight queries.` };
  }
  return parseQuery(uid, target);
}

/** Old dashboards name their data source by a text. */
function parseDataSource(value: unknown): { uid: string; type?: string } {
  if (typeof value === 'string') {
    return value.startsWith('--') ? { uid: '', type: value } : { uid: value };
  }
  const { uid, type } = isMapping(value) ? value : {};
  const own = typeof uid === 'string' ? uid : '';
  return {
    uid: own,
    type: own.startsWith('--') || own === '__expr__' ? own : typeof type === 'string' ? type : undefined,
  };
}

function parseQuery(uid: string, model: Mapping): ParsedTarget {
  const { expr } = model;
  if (typeof expr !== 'string' || expr.trim() === '') {
    return { reason: 'The query has no expression.' };
  }
  if (isLogQuery(expr)) {
    return { expr, reason: 'The query yields log lines. Count them, such as sum(count_over_time({app="shop"}[5m])).' };
  }
  const { refId = 'A', queryType, legendFormat } = model;
  const kept = {
    ...(typeof queryType === 'string' && queryType !== '' ? { queryType: 'range' } : {}),
    ...(typeof legendFormat === 'string' && legendFormat !== '__auto' && legendFormat !== '' ? { legendFormat } : {}),
  };
  return { uid, query: { refId, expr, range: true, ...kept } };
}

function keepExpression({ expr }: Mapping): { expr?: string } {
  return typeof expr === 'string' ? { expr } : {};
}
