import { toText } from '../../../schema';
import type { FoundQuery, SkippedQuery } from '../foundQuery';
import { mappings } from './listPanels';
import type { LoadedPanel } from './loadLibraryPanels';
import { panelLimits } from './panelLimits';
import type { AdHocFilter } from './targets/addMatchers';
import type { FoundDataSource } from './targets/findDataSource';
import { resolveTarget } from './targets/resolveTarget';
import { selectOption, type Variables } from './variables/variable';

type Mapping = Record<string, unknown>;

/** A query that was found, or one that was skipped. */
export type QueryEntry = { found: FoundQuery } | { skipped: SkippedQuery };

/** One way to fill in the variables of a dashboard. */
export interface DashboardState {
  variables: Variables;
  findFilters: (source: FoundDataSource) => AdHocFilter[];
}

/** What the panels of a dashboard are resolved with. */
export interface PanelContext {
  dashboard: { uid: string; title: string };
  panels: LoadedPanel[];
  /** One, or one for each combination of given values. */
  states: DashboardState[];
  /** Variables that several values are given for. */
  given: string[];
  findSource: (reference: unknown, variables: Variables) => FoundDataSource;
  scrapeInterval: number;
}

/** Copies of a repeated panel that are read. */
const maxCopies = 100;
/** Queries of a panel that are read. */
const maxTargets = 100;
/** Panels may show each other's queries; chains of them end. */
const maxLinks = 3;

/** The queries of a panel, one for each value that it is repeated for; every query is either found or skipped. */
export function resolvePanel({ panel, repeats, problem }: LoadedPanel, context: PanelContext): QueryEntry[] {
  const title = typeof panel.title === 'string' && panel.title !== '' ? panel.title : `Panel ${toText(panel.id)}`;
  if (problem !== undefined) {
    return [{ skipped: { title, reason: problem } }];
  }
  const targets = listTargets(panel, context.panels, 0);
  const entries = targets.slice(0, maxTargets).flatMap((target) => {
    const own = { ...target, title: addRefId(title, target.target, targets.length) };
    const copies = context.states.flatMap((state) =>
      repeatVariables(state.variables, repeats).map((variables) =>
        resolveCopy(own, { ...state, variables }, { context, repeats })
      )
    );
    return removeEqual(copies).map((entry) => completeEntry(entry, panel, context));
  });
  return [...entries, ...listLeftOut({ title, targets, repeats }, context)];
}

interface PanelTarget {
  target: Mapping;
  /** Its own data source, else the panel's. */
  reference: unknown;
}

/** The targets of a panel; those of another panel where it shows that one's. */
function listTargets(panel: Mapping, panels: LoadedPanel[], depth: number): PanelTarget[] {
  return mappings(panel.targets).flatMap((target): PanelTarget[] => {
    const reference = target.datasource ?? panel.datasource;
    const { uid } = (typeof reference === 'string' ? { uid: reference } : (reference ?? {})) as { uid?: unknown };
    const shown = uid === '-- Dashboard --' && depth < maxLinks ? findPanel(target.panelId, panels) : undefined;
    return shown === undefined ? [{ target, reference }] : listTargets(shown, panels, depth + 1);
  });
}

function findPanel(id: unknown, panels: LoadedPanel[]): Mapping | undefined {
  return panels.find(({ panel }) => Number.isInteger(panel.id) && panel.id === Number(id))?.panel;
}

/** The letter tells the queries of one panel apart. */
function addRefId(title: string, { refId }: Mapping, count: number): string {
  return count > 1 && typeof refId === 'string' ? `${title} (${refId})` : title;
}

/** The variables once for each value of those that a panel is repeated for; at most 100 times. */
function repeatVariables(variables: Variables, repeats: string[]): Variables[] {
  const all = repeats.reduce<Variables[]>(
    (made, name) =>
      made.flatMap((one) => {
        const variable = one.get(name);
        const options = variable?.chosen ?? [];
        return variable === undefined || options.length === 0
          ? [one]
          : options.slice(0, maxCopies).map((option) => new Map([...one, [name, selectOption(variable, option)]]));
      }),
    [variables]
  );
  return all.slice(0, maxCopies);
}

function resolveCopy(
  { target, reference, title }: PanelTarget & { title: string },
  { variables, findFilters }: DashboardState,
  { context, repeats }: { context: PanelContext; repeats: string[] }
): ReturnType<typeof resolveTarget> {
  const { findSource, scrapeInterval, given } = context;
  const telling = [...new Set([...given, ...repeats])];
  const source = findSource(reference, variables);
  return resolveTarget(target, source, { variables, title, telling, findFilters, scrapeInterval });
}

/** A value that a query does not depend on makes it no second time. */
function removeEqual(copies: Array<ReturnType<typeof resolveTarget>>): Array<ReturnType<typeof resolveTarget>> {
  const byContent = new Map<string, ReturnType<typeof resolveTarget>>();
  copies.forEach((copy) => {
    const { source, query } = 'found' in copy ? copy.found : {};
    const key = JSON.stringify('found' in copy ? [source, query?.expr] : [copy.skipped.reason]);
    byContent.set(key, byContent.get(key) ?? copy);
  });
  return [...byContent.values()];
}

function completeEntry(
  entry: ReturnType<typeof resolveTarget>,
  panel: Mapping,
  { dashboard }: PanelContext
): QueryEntry {
  if ('skipped' in entry) {
    return entry;
  }
  const { id } = panel;
  const isLinked = Number.isInteger(id) && dashboard.uid !== '';
  const { refId, legendFormat } = entry.found.query;
  const link = isLinked ? { panel: { dashboardUid: dashboard.uid, panelId: Number(id) } } : {};
  return { found: { ...entry.found, ...panelLimits(panel, { refId, legendFormat }), ...link, dashboard } };
}

/** What the limits leave out, by number. */
function listLeftOut(
  { title, targets, repeats }: { title: string; targets: PanelTarget[]; repeats: string[] },
  { states }: PanelContext
): QueryEntry[] {
  const copies = repeats.reduce(
    (count, name) => count * Math.max(1, states[0]?.variables.get(name)?.chosen.length ?? 1),
    1
  );
  const reasons = [
    ...(targets.length > maxTargets
      ? [`The panel has ${targets.length} queries; the first ${maxTargets} are read.`]
      : []),
    ...(copies > maxCopies && targets.length > 0
      ? [
          `The panel is repeated ${copies} times; the first ${maxCopies} are read. Give the values of interest: --variables ${repeats[0]}=...`,
        ]
      : []),
  ];
  return reasons.map((reason) => ({ skipped: { title, reason } }));
}
