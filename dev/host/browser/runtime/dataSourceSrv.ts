import type { DataSourceApi, DataSourceInstanceSettings, DataSourceRef, ScopedVars } from '@grafana/data';
import { config, getTemplateSrv, type DataSourceSrv, type GetDataSourceListFilters } from '@grafana/runtime';
import { importDataSource } from './plugins';

type Ref = DataSourceRef | string | null;

const instances = new Map<string, Promise<DataSourceApi>>();
/** Data sources that pages make themselves. */
const ofPages = new Map<string, DataSourceApi>();

const all = () => Object.values(config.datasources);

export const dataSourceSrv: DataSourceSrv = {
  get: async (ref, scopedVars) => {
    const uid = readUid(ref, scopedVars);
    const own = ofPages.get(uid ?? '');
    if (own) {
      return own;
    }
    const settings = find(uid);
    if (!settings) {
      throw new Error(`Data source ${uid} was not found.`);
    }
    const known = instances.get(settings.uid) ?? instantiate(settings);
    instances.set(settings.uid, known);
    return known;
  },
  getList: (filters = {}) => all().filter((one) => fits(one, filters)),
  getInstanceSettings: (ref, scopedVars) => find(readUid(ref, scopedVars)),
  reload: () => instances.clear(),
  registerRuntimeDataSource: ({ dataSource }) => {
    ofPages.set(dataSource.uid, dataSource as unknown as DataSourceApi);
  },
};

/** Uid or name, with variables filled in; undefined for the default. */
function readUid(ref: Ref | undefined, scopedVars?: ScopedVars): string | undefined {
  const text = typeof ref === 'string' ? ref : ref?.uid;
  return text && text !== 'default' ? getTemplateSrv().replace(text, scopedVars) : undefined;
}

function find(uid = config.defaultDatasource): DataSourceInstanceSettings | undefined {
  return all().find((one) => one.uid === uid || one.name === uid);
}

function fits({ type, meta }: (typeof config.datasources)[string], filters: GetDataSourceListFilters): boolean {
  const types = filters.type === undefined ? [] : [filters.type].flat();
  const wanted = ['metrics', 'logs', 'tracing', 'annotations', 'alerting'] as const;
  return (
    (types.length === 0 || types.includes(type)) &&
    (filters.pluginId === undefined || meta.id === filters.pluginId) &&
    wanted.every((kind) => !filters[kind] || meta[kind])
  );
}

async function instantiate(settings: DataSourceInstanceSettings): Promise<DataSourceApi> {
  const plugin = await importDataSource(settings.meta);
  const DataSource = plugin.DataSourceClass as unknown as new (settings: DataSourceInstanceSettings) => DataSourceApi;
  return Object.assign(new DataSource(settings), { components: plugin.components, meta: settings.meta });
}
