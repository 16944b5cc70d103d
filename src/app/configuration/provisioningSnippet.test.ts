import type { SignalRule } from '../../insight';
import { provisioningSnippet } from './provisioningSnippet';

const rule: SignalRule = {
  id: 'jobs: "waiting" # all\u2028',
  language: 'promql',
  kind: 'queue',
  scope: 'service',
  metric: 'jobs_waiting',
  subject: ['team'],
  expr: 'sum by ($by) (jobs_waiting{$match})',
  unit: 'short',
  harm: 'up',
};

describe('provisioningSnippet', () => {
  it('is JSON below its keys, which gives back the rules once Grafana has read its variables', () => {
    const slos = [{ service: 'cart', objective: 0.999, window: '30d' }];
    const [, json] = provisioningSnippet({ metrics: 'prom', rules: [rule], slos }).split('insight: ');
    expect(JSON.parse(json.replace(/\$\$/g, () => '$'))).toEqual({ metrics: 'prom', rules: [rule], slos });
  });

  it('writes what YAML allows in no text as an escape', () => {
    expect(provisioningSnippet({ rules: [rule] })).toContain('all\\u2028');
  });

  it('leaves no variable for Grafana to fill in', () => {
    expect(provisioningSnippet({ rules: [rule] }).replace(/\$\$/g, '')).not.toContain('$');
  });
});
