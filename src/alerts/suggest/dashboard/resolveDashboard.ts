import { toText } from '../../../schema';
import type { DashboardQueries } from '../foundQuery';
import { listPanels, mappings } from './listPanels';
import { loadLibraryPanels } from './loadLibraryPanels';
import { shareLookups, type DashboardLookups } from './lookups';
import { readDashboard } from './model/readDashboard';
import { resolvePanel, type DashboardState } from './resolvePanel';
import { readFilter } from './targets/addMatchers';
import { findDataSource, readInputPlugins, type FoundDataSource } from './targets/findDataSource';
import { createBuiltIns, createLookupBuiltIns } from './variables/builtInVariables';
import { readDefinitions, type VariableDefinition } from './variables/readDefinitions';
import { resolveVariables } from './variables/resolveVariables';
import type { GivenValues, Variables } from './variables/variable';

/** How a dashboard is read. */
export interface ResolveOptions {
  /** How values of variables, data sources and library panels are found. */
  lookups?: DashboardLookups;
  /** Values instead of those that the dashboard chooses; each makes queries of its own. */
  given?: GivenValues;
  /** How far samples of the source are apart, ms; default 15 s. */
  scrapeInterval?: number;
}

const defaultScrapeInterval = 15_000;
const maxCombinations = 100;

/**
 * Every query of a dashboard's panels as Grafana sends it once the dashboard is open, and all others with the reason why no
 * rule is proposed for them. A lookup that fails concerns the queries alone that need it; each distinct one is made once.
 * @throws Error where the value is no dashboard, or values are given in more than 100 combinations.
 */
export async function resolveDashboard(value: unknown, options: ResolveOptions = {}): Promise<DashboardQueries> {
  const { given = {}, scrapeInterval = defaultScrapeInterval } = options;
  const dashboard = readDashboard(value);
  const lookups = shareLookups(options.lookups ?? {});
  const definitions = readDefinitions(dashboard);
  const { uid, title } = dashboard;
  const identity = { uid: typeof uid === 'string' ? uid : '', title: typeof title === 'string' ? title : '' };
  const findSource = createSourceFinder(dashboard, definitions, lookups);
  const builtIns = { always: createBuiltIns(identity), inLookups: createLookupBuiltIns(dashboard) };
  const resolve = async (values: ReadonlyMap<string, string>): Promise<DashboardState> => {
    const scope = { lookups, findSource, builtIns: new Map([...builtIns.always, ...builtIns.inLookups]) };
    const resolved = await resolveVariables(definitions, values, scope);
    const variables = new Map([...resolved].filter(([name]) => !builtIns.inLookups.has(name)));
    return {
      variables,
      findFilters: createFilterFinder(definitions, {
        findSource: (reference) => findSource(reference, variables),
        lookups,
      }),
    };
  };
  const states = await Promise.all(combineGiven(given).map(resolve));
  const panels = await loadLibraryPanels(listPanels(dashboard), dashboard, lookups);
  const several = Object.keys(given).filter((name) => (given[name]?.length ?? 0) > 1);
  const context = { dashboard: identity, panels, states, given: several, findSource, scrapeInterval };
  const entries = panels.flatMap((panel) => resolvePanel(panel, context));
  return {
    queries: entries.flatMap((entry) => ('found' in entry ? [entry.found] : [])),
    skipped: entries.flatMap((entry) => ('skipped' in entry ? [entry.skipped] : [])),
  };
}

/** Every combination of given values. @throws Error for more than 100. */
function combineGiven(given: GivenValues): Array<ReadonlyMap<string, string>> {
  const entries = Object.entries(given).filter(([, values = []]) => values.length > 0);
  const count = entries.reduce((product, [, values = []]) => product * values.length, 1);
  if (count > maxCombinations) {
    throw new Error(
      `The given values of variables make ${count} combinations; at most ${maxCombinations} are read. Give fewer values.`
    );
  }
  return entries.reduce<Array<Map<string, string>>>(
    (made, [name, values = []]) => made.flatMap((one) => values.map((value) => new Map([...one, [name, value]]))),
    [new Map()]
  );
}

type FindSource = (reference: unknown, variables: Variables) => FoundDataSource;

function createSourceFinder(
  dashboard: Record<string, unknown>,
  definitions: VariableDefinition[],
  { dataSources }: DashboardLookups
): FindSource {
  const choosing = definitions.filter(({ type }) => type === 'datasource');
  const plugins = new Map(choosing.map(({ name, fields }) => [name, toText(fields.query ?? '')]));
  const context = { dataSources, inputs: readInputPlugins(dashboard), plugins };
  return (reference, variables) => findDataSource(reference, context, variables);
}

/** The ad hoc filters apply to every query of their data source. Where the default is not known, it may be that one. */
function createFilterFinder(
  definitions: VariableDefinition[],
  { findSource, lookups }: { findSource: (reference: unknown) => FoundDataSource; lookups: DashboardLookups }
): DashboardState['findFilters'] {
  const isDefault = (uid: string) => uid === '' && lookups.dataSources === undefined;
  const all = definitions
    .filter(({ type }) => type === 'adhoc')
    .map(({ fields }) => ({
      source: findSource(fields.datasource),
      filters: mappings(fields.filters).map(readFilter),
    }));
  return ({ uid, type }) =>
    all
      .filter(({ source }) => source.uid === uid || isDefault(source.uid) || isDefault(uid))
      .filter(({ source }) => (source.type ?? type) === (type ?? source.type))
      .flatMap(({ filters }) => filters);
}
