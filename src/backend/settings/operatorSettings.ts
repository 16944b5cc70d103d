/** What only whoever runs Grafana can set: `[plugin.foresight-predict-datasource]` in Grafana's configuration file. */
export interface OperatorSettings {
  /** How this plugin's process reaches this Grafana (`grafana_url`); empty where it is not set. */
  grafanaUrl: string;
  /** The organisation of the service account that Grafana manages for the plugin (`managed_account_org_id`). */
  managedAccountOrgId: number;
}

/** Grafana makes the account in its default organisation, which is the first one unless `auto_assign_org_id` says otherwise. */
export const defaultOperatorSettings: OperatorSettings = { grafanaUrl: '', managedAccountOrgId: 1 };

/** Grafana passes each setting of the section as a variable `GF_PLUGIN_<NAME>`. */
export function readOperatorSettings(env: Record<string, string | undefined>): OperatorSettings {
  const orgId = Number(env.GF_PLUGIN_MANAGED_ACCOUNT_ORG_ID);
  return {
    grafanaUrl: env.GF_PLUGIN_GRAFANA_URL ?? '',
    managedAccountOrgId: Number.isInteger(orgId) && orgId > 0 ? orgId : defaultOperatorSettings.managedAccountOrgId,
  };
}
