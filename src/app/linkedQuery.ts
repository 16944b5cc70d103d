import type { PluginExtensionPanelContext } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';

/** A query that a panel or Explore shows, and that Foresight can be asked about. */
export interface LinkedQuery {
  /** Uid of the data source that the query is for. */
  source: string;
  query: Record<string, unknown>;
}

/** What Explore tells of a pane; all of it may be missing. */
interface ExploreContext {
  targets?: DataQuery[];
}

const readable = new Set(['prometheus', 'loki']);
const foresight = 'foresight-predict-datasource';
/** Fields of a target that belong to its panel, not to the question. */
const ofPanel = new Set(['datasource', 'hide', 'key', 'exemplar', 'legendFormat', 'editorMode', 'intervalFactor']);

type Target = DataQuery & { source?: { uid?: string }; query?: Record<string, unknown> };

/** The first query of a panel or an Explore pane that Foresight can read; a Foresight query stands for what it asks. */
export function linkedQuery(
  context: Partial<PluginExtensionPanelContext> & ExploreContext = {}
): LinkedQuery | undefined {
  const targets = (context.targets ?? []) as Target[];
  return targets
    .filter(({ hide }) => !hide)
    .map(carried)
    .find((one) => one !== undefined);
}

function carried(target: Target): LinkedQuery | undefined {
  const { type, uid } = target.datasource ?? {};
  if (type === foresight && target.source?.uid && target.query) {
    return { source: target.source.uid, query: target.query };
  }
  if (!type || !readable.has(type) || !uid || uid.includes('$') || !('expr' in target) || !target.expr) {
    return undefined;
  }
  const own = Object.entries(target).filter(([name]) => !ofPanel.has(name));
  return { source: uid, query: Object.fromEntries(own) };
}
