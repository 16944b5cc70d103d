import { isMapping, toText } from '../../../../schema';
import type { WatchQuery } from './alertRule';

/** Expressions of one rule that are looked at. */
const maxSteps = 50;

/** What the steps of a rule ask for. */
export interface StepQueries {
  exprs: string[];
  queries: WatchQuery[];
}

/** The expressions and the queries of Foresight among steps, as Grafana keeps them; other steps are passed over. */
export function readQueries(steps: readonly unknown[]): StepQueries {
  const models = steps
    .slice(0, maxSteps)
    .flatMap((step) => (isMapping(step) && isMapping(step.model) ? [step.model] : []));
  const deciding = models.filter((model) => !('evidence' in model));
  return { exprs: deciding.flatMap(readExpr), queries: deciding.flatMap(readQuery) };
}

function readExpr(model: Record<string, unknown>): string[] {
  const { expr } = isMapping(model.query) ? model.query : model;
  return typeof expr === 'string' && expr !== '' ? [expr] : [];
}

function readQuery(model: Record<string, unknown>): WatchQuery[] {
  const { queryType, output = '', service = '' } = model;
  return isMapping(model.source) && typeof queryType === 'string'
    ? [{ queryType, output: toText(output), service: toText(service) }]
    : [];
}
