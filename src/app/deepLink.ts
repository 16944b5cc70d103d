import type { PluginExtensionPanelContext } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { dataSourceType } from '../queries';

/** A query of a panel or of Explore that a link opens in a page. */
export interface LinkedQuery {
  /** Uid of the data source that the query is for. */
  source: string;
  query: Record<string, unknown>;
  /** What the query is a signal of, where a page of a service links: a rule over it is about that. */
  about?: LinkedSignal;
  /** What a rule over it is called. */
  name?: string;
  /** One of the lines that it counts, without personal data and secrets: whoever is notified reads it. */
  example?: string;
}

/** A signal of a service, or of what the service runs on. */
export interface LinkedSignal {
  service: string;
  /** Its kind, such as `errors`, and the side that harms. */
  kind: string;
  harm: 'up' | 'down' | 'both';
}

/** What Explore knows of a pane; all of it may be missing. */
interface ExploreContext {
  targets?: DataQuery[];
}

/** Fields of a target that belong to its panel, not to the query. */
const panelFields = new Set(['datasource', 'hide', 'key', 'exemplar', 'legendFormat', 'editorMode', 'intervalFactor']);

type Target = DataQuery & { source?: { uid?: string }; query?: Record<string, unknown> };

/**
 * The first query of a panel or an Explore pane that is an expression, as those of Prometheus and Loki are; a Foresight
 * query stands for its source's. Grafana loads this when it starts: it goes without the registry of sources.
 */
export function findLinkedQuery(
  context: Partial<PluginExtensionPanelContext> & ExploreContext = {}
): LinkedQuery | undefined {
  const targets = (context.targets ?? []) as Target[];
  return targets
    .filter(({ hide }) => !hide)
    .map(toLinkedQuery)
    .find((one) => one !== undefined);
}

function toLinkedQuery(target: Target): LinkedQuery | undefined {
  const { type, uid } = target.datasource ?? {};
  if (type === dataSourceType && target.source?.uid && target.query) {
    return { source: target.source.uid, query: target.query };
  }
  if (!type || !uid || uid.includes('$') || !('expr' in target) || !target.expr) {
    return undefined;
  }
  const own = Object.entries(target).filter(([name]) => !panelFields.has(name));
  return { source: uid, query: Object.fromEntries(own) };
}

/** Grafana has room for as many characters in the title of a rule. */
const maxNameLength = 190;

/** Characters of an example that an alert tells. */
const maxExampleLength = 500;

/** Parameters of the address of a page that opens with this query. */
export function deepLink({ source, query, about, name, example }: LinkedQuery): { linked: string } {
  return { linked: JSON.stringify({ source, query, about, name, example: example?.slice(0, maxExampleLength) }) };
}

/** The query that an address links to; undefined where there is none. Older links name it `carried`. */
export function parseLinkedQuery({ linked, carried }: Record<string, unknown>): LinkedQuery | undefined {
  const text = linked ?? carried;
  if (typeof text !== 'string') {
    return undefined;
  }
  try {
    const { source, query, about, ...texts } = JSON.parse(text) as Partial<LinkedQuery>;
    const isQuery = typeof source === 'string' && typeof query === 'object' && query !== null;
    return isQuery ? { source, query, ...(isSignal(about) && { about }), ...readTexts(texts) } : undefined;
  } catch {
    return undefined;
  }
}

function readTexts({
  name,
  example,
}: Pick<Partial<LinkedQuery>, 'name' | 'example'>): Pick<LinkedQuery, 'name' | 'example'> {
  const isText = (text: unknown) => typeof text === 'string' && text !== '';
  return {
    ...(isText(name) && { name: name?.slice(0, maxNameLength) }),
    ...(isText(example) && { example: example?.slice(0, maxExampleLength) }),
  };
}

function isSignal(value: unknown): value is LinkedSignal {
  const { service, kind, harm } = Object(value) as Partial<LinkedSignal>;
  const isHarm = harm === 'up' || harm === 'down' || harm === 'both';
  return typeof service === 'string' && typeof kind === 'string' && isHarm;
}
