import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type AnySchema } from 'ajv/dist/2020';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../../schema';
import { listNodes, parseExpression } from '../../../alerts/promql/parseExpression';
import { writeAdapterRule, writeHpa } from './hpa';
import { writeScaledObject } from './keda';
import { scaledWorkloadSchema, type ScaledWorkload } from './scaledWorkload';

const workload: ScaledWorkload = {
  namespace: 'shop',
  workload: 'checkout',
  kind: 'Deployment',
  expr: 'sum by (zone) (rate(http_requests_total{service="checkout", path!~"/health\'s.*"}[5m])) # by "zone"',
  perReplica: 12.5,
  utilisation: 0.8,
  minReplicas: 2,
  maxReplicas: 40,
  stabilization: 300,
  rule: 'foresight-0123456789abcdef',
  prometheus: 'http://prometheus.monitoring:9090',
};

/** Whether a text is an expression of PromQL as a whole. */
function isPromql(text: string): boolean {
  const { tree, language } = parseExpression(text);
  return language === 'promql' && listNodes(tree.topNode, ({ type }) => type.isError).length === 0;
}

describe('the ScaledObject', () => {
  const object = parseYaml(writeScaledObject(workload));
  const [reactive, predictive] = object.spec.triggers;

  it('scales the workload between floor and ceiling', () => {
    expect(object).toMatchObject({
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'checkout', namespace: 'shop' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'checkout' },
        minReplicaCount: 2,
        maxReplicaCount: 40,
      },
    });
  });

  it('has a reactive trigger that fails without data, and a predictive one that then asks for nothing', () => {
    expect(reactive).toMatchObject({ name: 'reactive', type: 'prometheus', metricType: 'AverageValue' });
    expect(reactive.metadata).toMatchObject({ threshold: '10', ignoreNullValues: 'false' });
    expect(predictive).toMatchObject({ name: 'predictive', type: 'prometheus', metricType: 'AverageValue' });
    expect(predictive.metadata).toEqual({
      serverAddress: 'http://prometheus.monitoring:9090',
      query: 'sum(foresight_scaling_target{foresight_rule="foresight-0123456789abcdef"})',
      threshold: '11.25',
      ignoreNullValues: 'true',
    });
  });

  it('has no fallback, which would take the place of both triggers', () => {
    expect(object.spec).not.toHaveProperty('fallback');
    expect(writeScaledObject(workload)).toContain('issue 6659');
  });

  it('asks for one number, and has only texts as metadata, as KEDA needs', () => {
    object.spec.triggers.forEach(({ metadata }: { metadata: Record<string, unknown> }) => {
      expect(isPromql(String(metadata.query))).toBe(true);
      expect(String(metadata.query)).toMatch(/^sum\(/);
      expect(new Set(Object.values(metadata).map((value) => typeof value))).toEqual(new Set(['string']));
    });
  });
});

describe('the HPA', () => {
  const hpa = parseYaml(writeHpa(workload));
  const [rule] = parseYaml(writeAdapterRule(workload)).externalRules;

  it('aims at one of the replicas needed per replica, within floor and ceiling', () => {
    expect(hpa).toMatchObject({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      spec: { minReplicas: 2, maxReplicas: 40, behavior: { scaleDown: { stabilizationWindowSeconds: 300 } } },
    });
    expect(hpa.spec.metrics).toEqual([
      {
        type: 'External',
        external: { metric: { name: rule.name.as }, target: { type: 'AverageValue', averageValue: '1' } },
      },
    ]);
  });

  it('reads a metric that the demand alone brings into being', () => {
    expect(rule.seriesQuery).toBe('http_requests_total{service="checkout", path!~"/health\'s.*"}');
    expect(rule.resources).toEqual({ namespaced: false });
    expect(rule.name.as).toBe('foresight_replicas_shop_checkout');
    expect(isPromql(rule.metricsQuery)).toBe(true);
  });

  it('takes the demand where the forecast is less or gone', () => {
    const now = `sum(${workload.expr}\n) / 10`;
    const ahead = 'sum(foresight_scaling_target{foresight_rule="foresight-0123456789abcdef"}) / 11.25';
    expect(rule.metricsQuery).toBe(`(${ahead} > ${now}) or (${now})`);
  });
});

describe('what manifests are not written for', () => {
  const problemsOf = (change: object) => {
    const parsed = parse(scaledWorkloadSchema, { ...workload, ...change });
    return parsed.ok ? [] : parsed.problems.map(({ field }) => field);
  };

  it('is anything but names of Kubernetes', () => {
    expect(problemsOf({})).toEqual([]);
    for (const name of [
      '',
      'Shop',
      'a b',
      'a"} or up{x="',
      'a\nkind: Pod',
      '-a',
      'a-',
      'a.b',
      '$(id)',
      'x'.repeat(64),
    ]) {
      expect(problemsOf({ namespace: name })).toEqual(['namespace']);
      expect(problemsOf({ workload: name })).toEqual(['workload']);
    }
    expect(problemsOf({ rule: 'a"}' })).toEqual(['rule']);
    expect(problemsOf({ kind: 'DaemonSet' })).toEqual(['kind']);
  });

  it('are queries that reach out of their parentheses, or that only Grafana can read', () => {
    for (const expr of [
      'up) or vector(1000',
      'up{a="x}',
      'rate(up[$__rate_interval])',
      'sum(${x})',
      '1',
      '',
      'up << 2',
    ]) {
      expect(problemsOf({ expr })).toEqual(['expr']);
    }
  });

  it('are numbers that nothing can be scaled by, and addresses with a password', () => {
    expect(problemsOf({ perReplica: 0 })).toEqual(['perReplica']);
    expect(problemsOf({ utilisation: 1.2 })).toEqual(['utilisation']);
    expect(problemsOf({ minReplicas: 50 })).toEqual(['minReplicas']);
    expect(problemsOf({ maxReplicas: 2.5 })).toEqual(['maxReplicas']);
    expect(problemsOf({ prometheus: 'http://me:secret@prometheus' })).toEqual(['prometheus']);
  });
});

// Schemas of others are no part of this project. Where these variables name them: a CRD of KEDA
// (config/crd/bases/keda.sh_scaledobjects.yaml), and the strict JSON Schemas of a Kubernetes version, a folder
// (kubernetes-json-schema, v1.37.0-local-strict).
const { KEDA_CRD = '', KUBERNETES_SCHEMAS = '' } = process.env;
/** A test that needs what a variable names; where it is not there, it is skipped, and says so. */
function testWith(path: string, variable: string): jest.It {
  if (existsSync(path)) {
    return test;
  }
  process.stderr.write(`skipped: a check of manifests, since ${variable} names no file or folder\n`);
  return test.skip;
}

const newAjv = () => new Ajv({ strict: false, validateFormats: false });

/** Fields that a schema does not name are refused, as `kubectl --validate=strict` does. */
function refuseUnknown(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    return schema;
  }
  const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, refuseUnknown(value)]));
  return 'properties' in own && !('x-kubernetes-preserve-unknown-fields' in own)
    ? { additionalProperties: false, ...own }
    : own;
}

testWith(KEDA_CRD, 'KEDA_CRD')('the ScaledObject is one by the schema of KEDA itself', () => {
  const [version] = parseYaml(readFileSync(KEDA_CRD, 'utf8')).spec.versions;
  const schema = refuseUnknown(version.schema.openAPIV3Schema) as { properties: Record<string, unknown> };
  const validate = newAjv().compile({ ...schema, properties: { ...schema.properties, metadata: { type: 'object' } } });
  expect([validate(parseYaml(writeScaledObject(workload))), validate.errors]).toEqual([true, null]);
  const wrong = parseYaml(writeScaledObject(workload));
  wrong.spec.triggers[0].metadata.threshold = 10;
  expect(validate(wrong)).toBe(false);
});

testWith(KUBERNETES_SCHEMAS, 'KUBERNETES_SCHEMAS')('the HPA is one by the schema of Kubernetes itself', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(KUBERNETES_SCHEMAS, file), 'utf8')) as AnySchema;
  const validate = newAjv()
    .addSchema(read('_definitions.json'), '_definitions.json')
    .compile(read('horizontalpodautoscaler-autoscaling-v2.json'));
  expect([validate(parseYaml(writeHpa(workload))), validate.errors]).toEqual([true, null]);
  const wrong = parseYaml(writeHpa(workload));
  wrong.spec.maxreplicas = 3;
  expect(validate(wrong)).toBe(false);
});
