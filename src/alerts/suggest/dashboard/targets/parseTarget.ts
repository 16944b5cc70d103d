import { dataSourceType } from '../../../../queries';
import { languages } from '../../../../sources';
import { isMapping } from '../../../../schema';
import { maxExpressionLength } from '../../../promql/parseExpression';
import { findLanguageId, type FoundDataSource } from './findDataSource';
import type { LookupSource } from '../lookups';

type Mapping = Record<string, unknown>;

/** The query of a panel's target, its variables not filled in yet. */
export interface ParsedTarget {
  /** The data source's own reference, where it is another one than the target's. */
  source: FoundDataSource;
  language: LookupSource['language'];
  expr: string;
  /** Fields of the query that matter to its result. */
  kept: Mapping;
}

/** Why no rule can be made of a target. */
export interface UnusableTarget {
  reason: string;
  expr?: string;
}

const ownSources: Readonly<Record<string, string>> = {
  __expr__: 'The query computes with other queries of its panel. Rules are proposed for those themselves.',
  '-- Grafana --': "The query reads Grafana's own data source, which has no metrics.",
  grafana: "The query reads Grafana's own data source, which has no metrics.",
  '-- Dashboard --': 'The query shows the result of another panel, which is not in the dashboard.',
};

/** Reads a target of Prometheus, Loki or Foresight, whose data source is known. */
export function parseTarget(target: Mapping, source: FoundDataSource): ParsedTarget | UnusableTarget {
  const { type } = source;
  if (target.hide === true) {
    return { reason: 'The query is hidden in its panel.', ...keepExpression(target) };
  }
  if (type !== undefined && Object.hasOwn(ownSources, type)) {
    return { reason: ownSources[type], ...keepExpression(target) };
  }
  if (type === dataSourceType) {
    const uid = isMapping(target.source) && typeof target.source.uid === 'string' ? target.source.uid : '';
    return parseQuery(isMapping(target.query) ? target.query : {}, { uid });
  }
  if (type !== undefined && !type.startsWith('--') && findLanguageId(type) === undefined) {
    const known = languages.map(({ sourceName }) => sourceName).join(', ');
    return {
      reason: `The query is for ${type}. Rules are proposed for queries of ${known} and Foresight.`,
      ...keepExpression(target),
    };
  }
  return parseQuery(target, source);
}

function parseQuery(model: Mapping, source: FoundDataSource): ParsedTarget | UnusableTarget {
  const { expr } = model;
  if (typeof expr !== 'string' || expr.trim() === '') {
    return { reason: 'The query has no expression.' };
  }
  if (expr.length > maxExpressionLength) {
    return { reason: `The expression has ${expr.length} characters; at most ${maxExpressionLength} are read.` };
  }
  const own = isMapping(model.datasource) && typeof model.datasource.type === 'string' ? model.datasource.type : '';
  const language = findLanguageId(source.type ?? own) ?? guessLanguage(expr);
  const { refId = 'A', legendFormat, interval } = model;
  const isNamed = typeof legendFormat === 'string' && legendFormat !== '__auto' && legendFormat !== '';
  return {
    source,
    language,
    expr,
    kept: { refId, ...(isNamed ? { legendFormat } : {}), ...(typeof interval === 'string' ? { interval } : {}) },
  };
}

/** Line filters, parsers, and ranges over streams without a metric are LogQL's alone. */
function guessLanguage(expr: string): LookupSource['language'] {
  const isLogs =
    /\}\s*(?:\|[=~]|\|\s*(?:json|logfmt|pattern|regexp|unwrap|line_format|label_format)\b|!=\s*["`]|!~\s*["`])/;
  const isRange = /\b(?:count_over_time|rate|bytes_rate|bytes_over_time)\s*\(\s*\{(?![^}]*__name__)/;
  return isLogs.test(expr) || isRange.test(expr) ? 'logql' : 'promql';
}

function keepExpression({ expr }: Mapping): { expr?: string } {
  return typeof expr === 'string' ? { expr } : {};
}
