import { getAlertKind } from '../kinds';
import { parse } from 'yaml';
import { findFormatName, ruleFormatNames, writeRule } from '.';
import { checkRules } from '../check/checkRule';
import { fromGrafanaApi, toGrafanaApi } from './grafanaApi';
import { toPrometheusRules } from './prometheus';
import { toProvisioningYaml } from './grafanaYaml';
import { toTerraform } from './terraform';
import { examples } from '../../../test/support/alerts/examples';
import { expectGolden } from '../../../test/support/alerts/golden';
import { toRuleGroups } from '../kinds/toRuleGroups';
import { toRecordingRules } from '../kinds/toRecordingRules';

const entries = Object.entries(examples);

test('every example is a rule that nothing is wrong with', () => {
  expect(checkRules(Object.values(examples))).toEqual([]);
});

describe.each(entries)('%s', (name, spec) => {
  const groups = toRuleGroups([spec]);
  const bodies = groups.map(toGrafanaApi);

  test('provisioning API', () => expectGolden(`${name}.api.json`, `${JSON.stringify(bodies, null, 2)}\n`));
  test('file provisioning', () => expectGolden(`${name}.grafana.yaml`, toProvisioningYaml(groups)));
  test('Terraform', () => expectGolden(`${name}.tf`, toTerraform(groups)));
  if (getAlertKind(spec).toPrometheus) {
    test('Prometheus', () => expectGolden(`${name}.prometheus.yaml`, toPrometheusRules([spec])));
  }

  test('what the API is given can be read back', () => {
    const read = bodies.map((body) => fromGrafanaApi(JSON.parse(JSON.stringify(body)), spec.folder));
    expect(read).toEqual(groups);
  });

  test('the YAML file holds the same rules as the API body, under its own key names', () => {
    const [group] = parse(toProvisioningYaml(groups)).groups;
    expect(group).toMatchObject({ name: spec.group, folder: spec.folder, interval: `${bodies[0].interval}s` });
    bodies[0].rules.forEach((rule, i) => {
      const { keep_firing_for: keepFiringFor, annotations, folderUID, ruleGroup, isPaused, ...same } = rule;
      const { __dashboardUid__: dashboardUid, __panelId__: panelId, ...texts } = annotations;
      expect(group.rules[i]).toEqual({
        ...same,
        ...(keepFiringFor && { keepFiringFor }),
        dashboardUid,
        panelId: Number(panelId),
        annotations: texts,
      });
    });
  });
});

const recorded = entries
  .map(([name, spec]) => [name, { ...spec, rules: toRecordingRules(spec, 'prometheus') }] as const)
  .filter(([, { rules }]) => rules.length > 0);

describe.each(recorded)('recording rules of %s', (name, { folder, rules }) => {
  const group = { name: 'recorded', folder: { uid: 'shop', title: folder }, interval: 300, rules };

  test('are the same in all formats of Grafana as their goldens', () => {
    expectGolden(`${name}.recording.api.json`, `${JSON.stringify(toGrafanaApi(group), null, 2)}\n`);
    expectGolden(`${name}.recording.grafana.yaml`, toProvisioningYaml([group]));
    expectGolden(`${name}.recording.tf`, toTerraform([group]));
  });

  test('can be read back from the API body', () => {
    expect(fromGrafanaApi(toGrafanaApi(group), folder)).toEqual(group);
  });

  test('record the last step, which answers with numbers', () => {
    rules.forEach(({ record, data }) => expect(record.from).toBe(data.at(-1)?.refId));
  });
});

test('kinds that query the source itself have nothing to record', () => {
  expect(toRecordingRules(examples.missing, 'prometheus')).toEqual([]);
  expect(toRecordingRules(examples.sloBurn, 'prometheus')).toEqual([]);
});

describe('the registry of formats', () => {
  test.each(ruleFormatNames)('%s has every example that it can have, under a name for files', (format) => {
    const written = Object.values(examples).map((spec) => writeRule(spec, format));
    const failed = written.filter(({ ok }) => !ok);
    const unable: Partial<Record<typeof format, number>> = { 'recording-yaml': 6, prometheus: 6 };
    expect(failed.length).toBe(unable[format] ?? 0);
    written.forEach((one) => one.ok && expect(one.file).toMatch(/^[a-z0-9-]+\.[a-z.]+$/));
  });

  test('says why Prometheus cannot have a rule over logs', () => {
    const { source } = examples.anomaly;
    const logs = { ...examples.anomaly, source: { ...source, query: { ...source.query, queryType: 'range' } } };
    expect(writeRule(logs, 'prometheus')).toMatchObject({ ok: false, message: expect.stringContaining('queryType') });
  });

  test.each([
    ['api', 'grafana-api'],
    ['provisioning', 'grafana-yaml'],
    ['recording', 'recording-yaml'],
    ['terraform', 'terraform'],
    ['toString', undefined],
  ])('finds %s as %s', (given, name) => expect(findFormatName(given)).toBe(name));
});
