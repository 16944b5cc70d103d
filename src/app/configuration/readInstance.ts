import type { DataSourceInstanceSettings } from '@grafana/data';
import { config } from '@grafana/runtime';
import type { InsightSettings } from '../../insight';
import { limitsSchema, type LimitSettings } from '../../queries';
import { parseFields } from '../../schema';
import type { DataSourceSettings } from '../../sources';

/** What this page needs to know of a Foresight data source. */
export interface Instance {
  uid: string;
  name: string;
  /** Whether this user may change its settings. */
  isAdmin: boolean;
  insight: InsightSettings;
  limits: Required<LimitSettings>;
}

/** Reads what Grafana tells the browser of a data source; limits that are not set are the default ones. */
export function readInstance({ uid, name, jsonData }: DataSourceInstanceSettings): Instance {
  const { insight, limits } = (jsonData ?? {}) as DataSourceSettings & { insight?: InsightSettings };
  const { orgRole, isGrafanaAdmin } = config.bootData.user;
  return {
    uid,
    name,
    isAdmin: isGrafanaAdmin || orgRole === 'Admin',
    insight: insight ?? {},
    limits: parseFields(limitsSchema, limits).value,
  };
}
