import { languages } from '../../../../sources';
import { isMapping, toText } from '../../../../schema';
import { mappings } from '../listPanels';
import { listReferences } from '../interpolation/reference';
import type { DataSourceEntry, LookupSource } from '../lookups';
import type { Variables } from '../variables/variable';

/** The data source of a query. */
export interface FoundDataSource {
  /** '' where the dashboard, or the Grafana that is known, names none that exists. */
  uid: string;
  /** The id of its plugin, or the name of one of Grafana's own, such as "-- Mixed --"; undefined where it is not known. */
  type?: string;
}

/** What the references to data sources of one dashboard are read with. */
export interface DataSourceContext {
  dataSources?: DataSourceEntry[];
  /** The plugins of the inputs of an exported dashboard, by the input's name. */
  inputs: ReadonlyMap<string, string>;
  /** The plugins of the variables that choose a data source. */
  plugins: ReadonlyMap<string, string>;
}

/** The plugins that the inputs of an exported dashboard ask for. */
export function readInputPlugins(dashboard: Record<string, unknown>): ReadonlyMap<string, string> {
  return new Map(mappings(dashboard.__inputs).map(({ name, pluginId }) => [toText(name), toText(pluginId ?? '')]));
}

/**
 * The data source of a reference: by uid and type, by the name that old dashboards have, by a variable or an input; the
 * default one where nothing is named. Where the data sources of the Grafana are known, its uid is always one of them.
 */
export function findDataSource(reference: unknown, context: DataSourceContext, variables: Variables): FoundDataSource {
  const { uid, type, isName } = readReference(reference, context, variables);
  if (uid.startsWith('--') || uid === '__expr__' || uid === 'grafana') {
    return { uid: '', type: uid };
  }
  if (context.dataSources === undefined) {
    const isUid = !isName && uid !== 'default' && /^[\w-]{1,40}$/.test(uid);
    return { uid: isUid ? uid : '', type };
  }
  const found = findEntry(uid, context.dataSources) ?? findDefault(type, context.dataSources);
  return found === undefined ? { uid: '', type } : { uid: found.uid, type: found.type };
}

interface ReadReference {
  uid: string;
  type?: string;
  /** Whether it may be the name of the data source instead of its uid. */
  isName: boolean;
}

function readReference(reference: unknown, context: DataSourceContext, variables: Variables): ReadReference {
  const { uid, type } = isMapping(reference) ? reference : { uid: reference, type: undefined };
  const own = typeof uid === 'string' ? uid.trim() : '';
  const plugin = typeof type === 'string' && listReferences(type).length === 0 ? type : '';
  const [variable] = listReferences(own);
  return variable === undefined
    ? { uid: own, type: plugin || undefined, isName: typeof reference === 'string' }
    : readVariable(variable.name, plugin, { context, variables });
}

/** A variable or an input that chooses a data source; what it has may be another placeholder. */
function readVariable(
  name: string,
  plugin: string,
  { context, variables }: { context: DataSourceContext; variables: Variables }
): ReadReference {
  const [chosen] = variables.get(name)?.chosen ?? [];
  const isOpen = chosen === undefined || listReferences(chosen.value).length > 0;
  const known = plugin || context.plugins.get(name) || context.inputs.get(name);
  return { uid: isOpen ? '' : chosen.value, type: known || undefined, isName: chosen?.properties?.isName === true };
}

function findEntry(uid: string, entries: DataSourceEntry[]): DataSourceEntry | undefined {
  return entries.find((entry) => entry.uid === uid) ?? entries.find(({ name }) => name === uid);
}

/** The default data source, or the first one of a type that is not the default's. */
function findDefault(type: string | undefined, entries: DataSourceEntry[]): DataSourceEntry | undefined {
  const fitting = type === undefined ? entries : entries.filter((entry) => entry.type === type);
  return fitting.find(({ isDefault }) => isDefault) ?? (type === undefined ? undefined : fitting[0]);
}

/** The query language of a type of data source: plugins of a kind bear its name in their id. */
export function findLanguageId(type: string): LookupSource['language'] | undefined {
  return languages.find(({ kind }) => type.includes(kind))?.id as LookupSource['language'] | undefined;
}
