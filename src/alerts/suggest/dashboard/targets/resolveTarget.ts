import { toText } from '../../../../schema';
import { expandMacros, findScrapeInterval } from '../../../../sources';
import { isLogQuery } from '../../../promql/analyseExpression';
import { interpolateExpression, interpolateText, type Unfilled } from '../interpolation/interpolate';
import { listReferencedNames } from '../interpolation/reference';
import { findQuotes } from '../interpolation/findQuotes';
import type { FoundQuery, SkippedQuery } from '../../foundQuery';
import type { Variables } from '../variables/variable';
import { addMatchers, type AdHocFilter } from './addMatchers';
import type { FoundDataSource } from './findDataSource';
import { parseTarget, type ParsedTarget } from './parseTarget';

type Mapping = Record<string, unknown>;

/** What a target is resolved with. */
export interface TargetContext {
  variables: Variables;
  /** The title of its panel, its variables not filled in. */
  title: string;
  /** Variables whose values tell queries of one target apart, and stand in their titles. */
  telling: string[];
  findFilters: (source: FoundDataSource) => AdHocFilter[];
  /** Of the source, ms. */
  scrapeInterval: number;
}

/** What the macros of the step stand for in rules, ms: the step of most of them. */
const macroStep = 300_000;

/** A target with its variables filled in, or why no rule can be made of it. */
export function resolveTarget(
  target: Mapping,
  source: FoundDataSource,
  context: TargetContext
): { found: Pick<FoundQuery, 'title' | 'source' | 'query' | 'hint'> } | { skipped: SkippedQuery } {
  const parsed = parseTarget(target, source);
  if ('reason' in parsed) {
    return { skipped: { title: interpolateText(context.title, context.variables, 'text').text, ...parsed } };
  }
  const title = formatTitle(parsed, context);
  const { text, unfilled } = interpolateExpression(parsed.expr, context.variables, parsed.language);
  const reason = unfilled.length > 0 ? formatReason(unfilled) : findUnusable(text);
  if (reason !== undefined) {
    return { skipped: { title, expr: parsed.expr, reason } };
  }
  const empty = listEmpty(parsed.expr, context.variables);
  const hint = empty.length === 0 ? {} : { hint: formatReason(empty) };
  return {
    found: { title, source: { uid: parsed.source.uid }, query: createQuery(parsed, text, context), ...hint },
  };
}

/** Variables of an expression that the source has no value for. */
function listEmpty(expr: string, variables: Variables): Unfilled[] {
  return listReferencedNames(expr).flatMap((name) => {
    const { emptiness } = variables.get(name) ?? {};
    return emptiness === undefined ? [] : [{ name, shown: `$${name}`, reason: emptiness, isVariable: true }];
  });
}

function createQuery(
  { kept, language, source }: ParsedTarget,
  text: string,
  context: TargetContext
): FoundQuery['query'] {
  const { variables, findFilters, scrapeInterval } = context;
  const { interval, legendFormat, ...rest } = kept;
  const minimum = interpolateText(toText(interval ?? ''), variables, 'glob').text.replace(/^>/, '');
  const times = { step: macroStep, scrapeInterval: readScrapeInterval(minimum, scrapeInterval) };
  const expr = addMatchers(expandMacros(text, times, ''), findFilters(source));
  const legend =
    legendFormat === undefined ? {} : { legendFormat: interpolateText(toText(legendFormat), variables, 'glob').text };
  return language === 'logql'
    ? { ...rest, datasource: { type: 'loki' }, expr, queryType: 'range', ...legend }
    : { ...rest, expr, range: true, ...legend };
}

/** A minimum step of the query's own, such as "1m", is the scrape interval of its macros, as in Grafana. */
function readScrapeInterval(minimum: string, scrapeInterval: number): number {
  try {
    return findScrapeInterval({ interval: minimum }, `${scrapeInterval}ms`);
  } catch {
    return scrapeInterval;
  }
}

/** Why an expression cannot be the query of a rule, whatever its data. */
function findUnusable(expr: string): string | undefined {
  if (isLogQuery(expr)) {
    return 'The query yields log lines. Count them, such as sum(count_over_time({app="shop"}[5m])).';
  }
  const code = findQuotes(expr).reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), expr);
  const [, edge] = /@\s*(start|end)\s*\(/.exec(code) ?? [];
  return edge === undefined
    ? undefined
    : `@ ${edge}() is the ${edge} of the range that is shown, and an alert rule has none. Write the query without it.`;
}

/** The sentences of what could not be filled in, each variable once, and how to give a value. */
function formatReason(unfilled: Unfilled[]): string {
  const byName = new Map(unfilled.map((one) => [one.name, one]));
  const distinct = [...byName.values()];
  const reasons = [...new Set(distinct.map(({ reason }) => reason))];
  const sentences = reasons.map((reason) => {
    const names = distinct.filter((one) => one.reason === reason).map(({ shown }) => shown);
    return `${names.join(', ')} ${reason}.`;
  });
  const names = distinct.filter(({ isVariable }) => isVariable).map(({ name }) => `${name}=...`);
  const option = names.length === 1 ? names[0] : `"${names.join(' ')}"`;
  const remedy = names.length === 0 ? [] : [`Give ${names.length === 1 ? 'a value' : 'values'}: --variables ${option}`];
  return [...sentences, ...remedy].join(' ');
}

/** The title with its variables; those that tell its queries apart and do not stand in it come behind it. */
function formatTitle({ expr, kept }: ParsedTarget, { title, telling, variables }: TargetContext): string {
  const inTitle = new Set(listReferencedNames(title));
  const used = new Set(listReferencedNames(`${expr} ${toText(kept.legendFormat ?? '')}`));
  const shown = telling.filter((name) => !inTitle.has(name) && used.has(name));
  const values = shown.map((name) => interpolateText(`\${${name}}`, variables, 'text').text);
  return [interpolateText(title, variables, 'text').text, ...values].join(', ');
}
