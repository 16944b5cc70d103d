import { locationService } from '@grafana/runtime';
import { writeManifests } from './manifests';
import { hasDemand, keepSettings, readSettings, toPolicy } from './scalingSettings';

const whole = {
  source: 'prom',
  expr: 'sum(rate(http_requests_total[5m]))',
  perReplica: 12.5,
  namespace: 'shop',
  workload: 'checkout',
  prometheus: 'http://prometheus:9090',
};
const read = (scaling: unknown) => readSettings({ scaling: JSON.stringify(scaling) });

describe('the settings in the address', () => {
  it('are read as they were kept, without what is at its default', () => {
    keepSettings(read(whole));
    const search = locationService.getSearchObject();
    expect(JSON.parse(String(search.scaling))).toEqual(whole);
    expect(readSettings(search)).toMatchObject({ ...whole, minReplicas: 2, startup: '3m' });
    keepSettings(readSettings({}));
    expect(locationService.getSearchObject().scaling).toBeUndefined();
  });

  it('are at their default where the address says what no field would take', () => {
    const usual = readSettings({});
    const wrong = {
      kind: 'Job',
      step: '7s',
      range: '9y',
      startup: 'soon',
      minReplicas: 1.5,
      maxReplicas: -1,
      utilisation: 3,
    };
    expect(read({ ...wrong, perReplica: 0 })).toEqual(usual);
    expect(read({ expr: 5, source: null })).toEqual(usual);
    expect(readSettings({ scaling: '{' })).toEqual(usual);
    expect(readSettings({ scaling: '3' })).toEqual(usual);
  });
});

it('nothing is simulated before there is a demand and what a replica serves of it', () => {
  expect(hasDemand(readSettings({}))).toBe(false);
  expect(hasDemand(read(whole))).toBe(true);
  expect(toPolicy(readSettings({}))).toBeUndefined();
  expect(toPolicy(read({ ...whole, minReplicas: 30 }))).toBeUndefined();
  expect(toPolicy(read(whole))).toMatchObject({ perReplica: 12.5, startup: 180_000, stabilization: 300_000 });
});

describe('the manifests', () => {
  it('name the same rule that records the series, and the data source that it is recorded to', () => {
    const written = writeManifests('foresight', read({ ...whole, recordTo: 'mimir' }));
    const texts = written.ok ? Object.fromEntries(written.manifests.map(({ file, text }) => [file, text])) : {};
    const [, uid] = /foresight_rule: (foresight-\w+)/.exec(texts['checkout-scaling.grafana.yaml']) ?? [];
    expect(uid).toMatch(/^foresight-/);
    expect(texts['checkout-scaling.grafana.yaml']).toContain('targetDatasourceUid: mimir');
    expect(texts['checkout-scaling.tf']).toContain('foresight_scaling_target');
    for (const file of ['checkout-scaledobject.yaml', 'checkout-adapter.yaml']) {
      expect(texts[file]).toContain(`foresight_scaling_target{foresight_rule="${uid}"}`);
    }
    expect(texts['checkout-hpa.yaml']).toContain('maxReplicas: 20');
  });

  it('are not written before all that they need is there; each missing part is named once', () => {
    const written = writeManifests('foresight', readSettings({}));
    expect(written).toMatchObject({ ok: false });
    const problems = written.ok ? [] : written.problems;
    expect(problems).toHaveLength(5);
    expect(problems.join(' ')).toMatch(
      /namespace.*workload.*query of PromQL.*one replica serves.*address of Prometheus/
    );
  });
});
