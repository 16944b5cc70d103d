import { spawnSync } from 'node:child_process';
import { toTerraform } from './terraform';
import { examples } from '../../../test/support/alerts/examples';
import { toRecordingGroups, toRuleGroups } from '../kinds/toRuleGroups';

const found = spawnSync('terraform', ['version']).status === 0;

if (!found) {
  test.skip('terraform is not on PATH: files are not read by Terraform itself', () => undefined);
}

(found ? test : test.skip)('Terraform reads a file of all kinds, and finds nothing to format', () => {
  const specs = Object.values(examples).map((spec) => ({ ...spec, name: `${spec.name} \${var.x} %{ if x } "\\` }));
  const text = toTerraform(toRuleGroups(specs));
  const { status, stdout } = spawnSync('terraform', ['fmt', '-'], { input: text, encoding: 'utf8' });
  expect(stdout).toBe(text);
  expect(status).toBe(0);
});

test('groups of one folder share its resource, and titles that read alike have resources of their own', () => {
  const { anomaly, runwayTime } = examples;
  const text = toTerraform(
    toRuleGroups([
      { ...anomaly, group: 'a b' },
      { ...runwayTime, group: 'a-b' },
    ])
  );
  const names = [...text.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, name]) => `${type}.${name}`);
  expect(names.filter((name) => name.startsWith('grafana_folder.'))).toHaveLength(1);
  expect(new Set(names).size).toBe(3);
});

test('rules have the uids that they have in the other formats', () => {
  const groups = toRuleGroups(Object.values(examples));
  const uids = [...toTerraform(groups).matchAll(/^    uid +=/gm)];
  expect(uids).toHaveLength(groups.flatMap(({ rules }) => rules).length);
});

test('a recording rule has none of the attributes that the provider refuses beside record', () => {
  const text = toTerraform(toRecordingGroups(Object.values(examples), 'mimir'));
  expect(text).toContain('record {');
  expect(text).not.toMatch(/^    (condition|for|keep_firing_for|no_data_state|exec_err_state) +=/m);
});
