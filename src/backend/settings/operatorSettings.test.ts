import { defaultOperatorSettings, readOperatorSettings } from './operatorSettings';

it("reads the variables that Grafana makes of the plugin's section", () => {
  const env = { GF_PLUGIN_GRAFANA_URL: 'http://grafana:3000', GF_PLUGIN_MANAGED_ACCOUNT_ORG_ID: '3' };
  expect(readOperatorSettings(env)).toMatchObject({ grafanaUrl: 'http://grafana:3000', managedAccountOrgId: 3 });
});

it.each(['', '0', '-1', '1.5', 'main'])('takes the first organisation for "%s"', (orgId) => {
  expect(readOperatorSettings({ GF_PLUGIN_MANAGED_ACCOUNT_ORG_ID: orgId })).toEqual(defaultOperatorSettings);
});
