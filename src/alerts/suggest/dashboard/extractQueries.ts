import { combinations, dashboardVariables, type GivenValues } from './dashboardVariables';
import { parseDashboard, mappings, listPanels } from './listPanels';
import type { DashboardQueries, FoundQuery, SkippedQuery } from '../foundQuery';
import { interpolate, listVariableNames } from './interpolate';
import { panelLimits } from './panelLimits';
import { parseTarget } from './parseTarget';
import type { Variable, Variables } from './variable';

type Mapping = Record<string, unknown>;
type Entry = { found: FoundQuery } | { skipped: SkippedQuery };

interface Context {
  uid: string;
  title: string;
  ways: ReadonlyMap<string, Variable[]>;
}

/**
 * Every query of a dashboard's panels, hidden ones and other data sources' with the reason why no rule is proposed for
 * them. Template variables are filled in with their saved values, or with each of the values given for them.
 * @throws Error where the value is no dashboard in the classic JSON model.
 */
export function extractQueries(value: unknown, given: GivenValues = {}): DashboardQueries {
  const dashboard = parseDashboard(value);
  const context = {
    uid: typeof dashboard.uid === 'string' ? dashboard.uid : '',
    title: typeof dashboard.title === 'string' ? dashboard.title : '',
    ways: dashboardVariables(dashboard, given),
  };
  const entries = listPanels(dashboard).flatMap((panel) => extractFromPanel(panel, context));
  return {
    queries: entries.flatMap((entry) => ('found' in entry ? [entry.found] : [])),
    skipped: entries.flatMap((entry) => ('skipped' in entry ? [entry.skipped] : [])),
  };
}

function extractFromPanel(panel: Mapping, context: Context): Entry[] {
  const title = typeof panel.title === 'string' && panel.title !== '' ? panel.title : `Panel ${String(panel.id)}`;
  const targets = mappings(panel.targets);
  if (targets.length === 0) {
    return panel.libraryPanel === undefined
      ? []
      : [
          {
            skipped: { title, reason: 'The queries of a library panel are not in the JSON model. Give its own model.' },
          },
        ];
  }
  return targets.flatMap((target) =>
    extractFromTarget(target, { panel, context, title: addRefId(title, target, targets) })
  );
}

/** The letter tells the queries of one panel apart. */
function addRefId(title: string, { refId }: Mapping, targets: Mapping[]): string {
  return targets.length > 1 && typeof refId === 'string' ? `${title} (${refId})` : title;
}

interface Place {
  panel: Mapping;
  context: Context;
  title: string;
}

function extractFromTarget(target: Mapping, { panel, context, title }: Place): Entry[] {
  const read = parseTarget(target, panel);
  if ('reason' in read) {
    return [{ skipped: { title: interpolate(title, chooseFirst(title, context)).text, ...read } }];
  }
  const { uid, query } = read;
  const names = listVariableNames([query.expr, uid, query.legendFormat ?? ''].join(' '));
  return combinations(names, context.ways).map((variables): Entry => {
    const all = new Map([...chooseFirst(title, context), ...variables]);
    const shown = formatTitle(title, variables, { names, ways: context.ways, all });
    const { text: expr, unknown } = interpolate(query.expr, variables);
    if (unknown.length > 0) {
      const reason = `${unknown.join(', ')} has no saved value, or a format that is not known. Write a value instead.`;
      return { skipped: { title: shown, expr: query.expr, reason } };
    }
    const legend =
      query.legendFormat === undefined ? {} : { legendFormat: interpolate(String(query.legendFormat), all).text };
    const source = { uid: interpolateUid(uid, variables) };
    return {
      found: {
        title: shown,
        source,
        query: { ...query, expr, ...legend },
        ...panelLimits(panel),
        ...linkPanel(panel, context),
        dashboard: { uid: context.uid, title: context.title },
      },
    };
  });
}

/** The first way to fill in every variable of a text: what a title is shown with. */
function chooseFirst(text: string, { ways }: Context): Variables {
  return combinations(listVariableNames(text), new Map([...ways].map(([name, own]) => [name, own.slice(0, 1)])))[0];
}

/** The title with its variables; those of several values that it does not name stand behind it. */
function formatTitle(
  title: string,
  variables: Variables,
  { names, ways, all }: { names: string[]; ways: Context['ways']; all: Variables }
): string {
  const inTitle = new Set(listVariableNames(title));
  const several = names.filter((name) => !inTitle.has(name) && (ways.get(name)?.length ?? 0) > 1);
  const values = several.map((name) => variables.get(name)?.values.join(' + '));
  const readable = new Map([...all].map(([name, { values }]) => [name, { text: values.join(' + '), values }]));
  return [interpolate(title, readable).text, ...values].join(', ');
}

/** A data source of a variable at its value; the inputs of an exported dashboard have none. */
function interpolateUid(uid: string, variables: Variables): string {
  const { text, unknown } = interpolate(uid, variables);
  return unknown.length > 0 ? '' : text;
}

function linkPanel({ id }: Mapping, { uid }: Context): Pick<FoundQuery, 'panel'> {
  return Number.isInteger(id) && uid !== '' ? { panel: { dashboardUid: uid, panelId: Number(id) } } : {};
}
