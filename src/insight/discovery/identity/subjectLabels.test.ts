import { chooseSubjectLabels, findNaming, listOtherValues, readIdentity, type SubjectRule } from './subjectLabels';

const usual: SubjectRule = { scope: 'service', subject: ['service_name', 'service', 'app', 'job'] };
const read = (labels: Record<string, string>, rule = usual) => {
  const chosen = chooseSubjectLabels(labels, rule);
  return chosen && readIdentity(labels, chosen);
};

describe('the identity of a series', () => {
  it.each([
    [
      { service: 'api', namespace: 'prod', cluster: 'eu' },
      { cluster: 'eu', namespace: 'prod', name: 'api' },
    ],
    [{ service: 'api' }, { name: 'api' }],
    [
      { app: 'api', kubernetes_namespace: 'prod' },
      { namespace: 'prod', name: 'api' },
    ],
    [
      { service_name: 'api', k8s_namespace_name: 'prod', k8s_cluster_name: 'eu' },
      { cluster: 'eu', namespace: 'prod', name: 'api' },
    ],
    [{ job: 'prod/api' }, { namespace: 'prod', name: 'api' }],
    [
      { job: 'prod/api', namespace: 'apps' },
      { namespace: 'apps', name: 'api' },
    ],
    [{ job: 'a/b/c' }, { name: 'a/b/c' }],
    [{ service: 'a/b' }, { name: 'a/b' }],
    [{ service: 'unknown', app: 'api', namespace: 'unknown' }, { name: 'api' }],
    [{ service: '', job: '' }, undefined],
  ])('of %j is %j', (labels, identity) => expect(read(labels as Record<string, string>)).toEqual(identity));

  it('leaves the namespace of a collector or exporter aside where the series tell their own', () => {
    expect(read({ job: 'collector', exported_job: 'shop/api', namespace: 'observability' })).toEqual({
      namespace: 'shop',
      name: 'api',
    });
    expect(read({ service_name: 'api', namespace: 'observability', exported_namespace: 'prod' })).toEqual({
      namespace: 'prod',
      name: 'api',
    });
    const ingress = { ...usual, subject: ['exported_service', 'service'] };
    expect(read({ exported_service: 'api', exported_namespace: 'prod', namespace: 'ingress' }, ingress)).toEqual({
      namespace: 'prod',
      name: 'api',
    });
    expect(read({ service_name: 'api', namespace: 'observability' }, { ...usual, isRelayed: true })).toEqual({
      name: 'api',
    });
  });

  it('of a pod is in the namespace that the exporter tells, of a node in none', () => {
    const labels = { exported_pod: 'api-0', pod: 'exporter-1', exported_namespace: 'prod', namespace: 'monitoring' };
    expect(read(labels, { scope: 'pod', subject: ['exported_pod', 'pod'] })).toEqual({
      namespace: 'prod',
      name: 'api-0',
    });
    expect(read({ node: 'n1', namespace: 'monitoring', cluster: 'eu' }, { scope: 'node', subject: ['node'] })).toEqual({
      cluster: 'eu',
      name: 'n1',
    });
  });

  it('goes by the namespace labels of its convention alone', () => {
    const mesh = { ...usual, subject: ['destination'], namespace: ['destination_namespace'] };
    expect(read({ destination: 'api', destination_namespace: 'prod', namespace: 'mesh' }, mesh)).toEqual({
      namespace: 'prod',
      name: 'api',
    });
  });

  it('names nobody by a label of a prototype', () => {
    expect(findNaming({ a: 'x' }, ['constructor', 'a'])).toBe('a');
  });
});

it('tells what else distinguishes a series', () => {
  const subject = { name: 'service', namespace: 'namespace' };
  expect(listOtherValues({ __name__: 'm', service: 'a', namespace: 'b', mountpoint: '/' }, subject)).toEqual(['/']);
});
