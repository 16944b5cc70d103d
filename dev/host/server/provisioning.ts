import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { dataSourceType } from '../../../src/queries';

export interface DataSourceConfig {
  uid: string;
  name: string;
  type: string;
  url?: string;
  isDefault?: boolean;
  jsonData?: Record<string, unknown>;
  secureJsonData?: Record<string, string>;
}

export interface Dashboard extends Record<string, unknown> {
  uid: string;
  title: string;
  tags?: string[];
}

export interface ProvisionedGroup {
  name: string;
  folder: string;
  interval: string;
  rules: Array<Record<string, unknown> & { uid: string }>;
}

export interface Provisioning {
  dataSources: DataSourceConfig[];
  dashboards: Map<string, Dashboard>;
  ruleGroups: ProvisionedGroup[];
}

/** Reads what Grafana would read from a provisioning folder; ${NAME} stands for a variable of `environment`. */
export function readProvisioning(folder: string, environment: Record<string, string>): Provisioning {
  const files = (kind: string) => readFolder(path.join(folder, kind), environment);
  const providers = files('dashboards').flatMap(({ providers = [] }) => providers as DashboardProvider[]);
  return {
    dataSources: withAddress(files('datasources').flatMap(({ datasources = [] }) => datasources as DataSourceConfig[])),
    dashboards: new Map(providers.flatMap(readDashboards).map((dashboard) => [dashboard.uid, dashboard])),
    ruleGroups: files('alerting').flatMap(({ groups = [] }) => groups as ProvisionedGroup[]),
  };
}

/** Data sources whose address is an empty variable are not there, and nobody's settings name them. */
function withAddress(configs: DataSourceConfig[]): DataSourceConfig[] {
  const missing = new Set(configs.filter(({ url }) => url === '').map(({ uid }) => uid));
  return configs
    .filter(({ uid }) => !missing.has(uid))
    .map(({ jsonData = {}, ...config }) => {
      const { sources = [], insight = {}, ...others } = jsonData as AllowList;
      const allowed = sources.filter(({ uid }) => !missing.has(uid));
      const named = Object.entries(insight).filter(([, uid]) => !missing.has(uid as string));
      const kept = config.type === dataSourceType ? { sources: allowed, insight: Object.fromEntries(named) } : {};
      return { ...config, jsonData: { ...others, ...kept } };
    });
}

/** What a Foresight data source may ask; other data sources have neither. */
interface AllowList {
  sources?: Array<{ uid: string }>;
  insight?: Record<string, unknown>;
}

interface DashboardProvider {
  options: { path: string };
}

function readFolder(folder: string, environment: Record<string, string>): Array<Record<string, unknown>> {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file) => filledIn(parse(readFileSync(path.join(folder, file), 'utf8')), environment));
}

function readDashboards({ options }: DashboardProvider): Dashboard[] {
  return readdirSync(options.path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(path.join(options.path, file), 'utf8')));
}

/** A variable that is not set is an empty text, as with Grafana. */
function filledIn<Value>(value: Value, environment: Record<string, string>): Value {
  const fill = (item: unknown): unknown => {
    if (typeof item === 'string') {
      return item.replace(/\$\{(\w+)\}/g, (_, name: string) => environment[name] ?? '');
    }
    if (Array.isArray(item)) {
      return item.map(fill);
    }
    return typeof item === 'object' && item !== null
      ? Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, fill(inner)]))
      : item;
  };
  return fill(value) as Value;
}
