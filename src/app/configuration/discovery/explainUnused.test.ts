import { explainUnused } from './explainUnused';

describe('whyUnused', () => {
  it('names who writes a metric that is missing', () => {
    expect(explainUnused({ id: 'a', why: 'no metric', metric: 'node_cpu_seconds_total' })).toBe(
      'There is no node_cpu_seconds_total. It comes from: node exporter.'
    );
  });

  it('advises a rule where nobody known writes it', () => {
    expect(explainUnused({ id: 'a', why: 'no metric', metric: 'jobs' })).toMatch(/There is no jobs\..*add a rule/);
  });

  it('names the labels of which none is there', () => {
    expect(explainUnused({ id: 'a', why: 'no subject', labels: ['service', 'app'] })).toMatch(/service, app/);
  });
});
