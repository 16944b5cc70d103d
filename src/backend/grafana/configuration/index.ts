import type { GrafanaConfiguration } from '../../../incidents';
import type { GrafanaCall } from '../requestGrafana';
import { readDashboard, readDashboards } from './readDashboards';
import { readNotification } from './readNotification';
import { readPermissions } from './readPermissions';
import { readRules, readSourceRules } from './readRules';

/** Reads how the Grafana of a call is set up. */
export function createConfiguration(call: GrafanaCall): GrafanaConfiguration {
  return {
    listRules: () => readRules(call),
    readSourceRules: (uid) => readSourceRules(call, uid),
    listDashboards: () => readDashboards(call),
    readDashboard: (uid) => readDashboard(call, uid),
    readNotification: () => readNotification(call),
    listPermissions: () => readPermissions(call),
  };
}
