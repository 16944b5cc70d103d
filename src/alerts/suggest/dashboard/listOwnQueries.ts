import { dataSourceType } from '../../../queries';
import { isMapping } from '../../../schema';
import { interpolateExpression, interpolateText } from './interpolation/interpolate';
import { listPanels, mappings } from './listPanels';
import { readDashboard } from './model/readDashboard';
import { findDataSource } from './targets/findDataSource';
import { readDefinitions } from './variables/readDefinitions';
import { resolveVariables } from './variables/resolveVariables';
import type { Variables } from './variables/variable';

type Mapping = Record<string, unknown>;

/** A query of Foresight in a dashboard. */
export interface OwnQuery {
  /** Of its panel. */
  title: string;
  panelId?: number;
  /** The query model as it is saved. */
  saved: Mapping;
  /** The same with the values of variables that were saved with the dashboard. */
  model: Mapping;
}

const maxQueries = 500;

/**
 * The queries of a dashboard of any version that Foresight answers, at most 500, with the values of variables that were saved;
 * those with a variable that has none are counted. @throws Error where the value is no dashboard.
 */
export async function listOwnQueries(value: unknown): Promise<{ queries: OwnQuery[]; unresolved: number }> {
  const dashboard = readDashboard(value);
  const sources = { inputs: new Map(), plugins: new Map() };
  const variables = await resolveVariables(readDefinitions(dashboard), new Map(), {
    lookups: {},
    findSource: (reference, known) => findDataSource(reference, sources, known),
    builtIns: new Map(),
  });
  const found = listPanels(dashboard).flatMap(({ panel }) =>
    mappings(panel.targets)
      .filter((target) => isOwn(target.datasource ?? panel.datasource))
      .map((saved) => ({ panel, saved, model: fillIn(saved, variables) }))
  );
  const queries = found.flatMap(({ panel, saved, model }): OwnQuery[] => {
    const title = typeof panel.title === 'string' ? interpolateText(panel.title, variables, 'text').text : '';
    const id = Number.isInteger(panel.id) ? { panelId: Number(panel.id) } : {};
    return model === undefined ? [] : [{ title, ...id, saved, model }];
  });
  return { queries: queries.slice(0, maxQueries), unresolved: found.length - queries.length };
}

function isOwn(reference: unknown): boolean {
  return isMapping(reference) && reference.type === dataSourceType;
}

/** The query with all that variables can stand in filled in; undefined where one has no value. */
function fillIn(saved: Mapping, variables: Variables): Mapping | undefined {
  let isWhole = true;
  const fill = (text: unknown, write: (text: string) => { text: string; unfilled: unknown[] }): unknown => {
    if (typeof text !== 'string') {
      return text;
    }
    const written = write(text);
    isWhole &&= written.unfilled.length === 0;
    return written.text;
  };
  const plain = (text: unknown) => fill(text, (given) => interpolateText(given, variables, 'glob'));
  const source = isMapping(saved.source) ? { ...saved.source, uid: plain(saved.source.uid) } : plain(saved.source);
  const { query } = saved;
  const language = isMapping(query) && typeof query.queryType === 'string' ? 'logql' : 'promql';
  const expr = (text: unknown) => fill(text, (given) => interpolateExpression(given, variables, language));
  const own = Object.entries(saved).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]);
  const filled = {
    ...Object.fromEntries(own),
    source,
    query: isMapping(query) ? { ...query, expr: expr(query.expr) } : query,
  };
  return isWhole ? filled : undefined;
}
