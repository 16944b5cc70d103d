import type { GrafanaReader, RecordStore } from '../../../src/incidents';

const noRecords: RecordStore = { list: async () => [], create: async () => 1 };

/** A Grafana that nothing was set up in; by default nothing is recorded in it either. */
export function emptyGrafana(records: RecordStore = noRecords): GrafanaReader {
  const noAlerts = async () => ({ alerts: [], leftOut: 0 });
  return {
    records,
    listFiring: noAlerts,
    listPast: noAlerts,
    listExternal: noAlerts,
    listSilences: async () => [],
    configuration: {
      listRules: async () => ({ rules: [], leftOut: 0 }),
      readSourceRules: async () => ({ status: 'success', data: { groups: [] } }),
      listDashboards: async () => ({ dashboards: [], leftOut: 0 }),
      readDashboard: async () => ({ model: {}, isProvisioned: false }),
      readNotification: async () => ({
        contactPoints: [],
        policy: { receiver: 'empty', matchers: [], routes: [] },
      }),
      listPermissions: async () => new Map(),
    },
  };
}
