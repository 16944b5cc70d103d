import { toDataFrame } from '@grafana/data';
import { provenanceMeta, type Provenance } from '../../frames';
import { explain } from './explain';

const frame = (provenance: Partial<Provenance> = {}) =>
  toDataFrame({ name: 'up', fields: [], meta: provenanceMeta({ kind: 'forecast', ...provenance }) });

describe('explain', () => {
  it('tells trust, models and history of each forecast', () => {
    const weights = [
      { model: 'ets', weight: 0.7, mase: 1 },
      { model: 'naive', weight: 0.001, mase: 2 },
    ];
    const training = { from: 0, to: 60_000, observed: 12, missing: 3, masked: 0, spikes: 0, incidents: 0 };
    const [{ name, sentences }] = explain([frame({ trust: 'good', weights, training })]);
    expect(name).toBe('up');
    expect(sentences[0]).toMatch(/^The forecast is good/);
    expect(sentences[1]).toBe('Weights of its models: ets 70 %.');
    expect(sentences[2]).toMatch(/^Learnt from 12 observations .*3 gaps/);
  });

  it('warns of a forecast that is worse than the simplest one', () => {
    const [{ sentences }] = explain([frame({ trust: 'worse than seasonal naive' })]);
    expect(sentences).toEqual([expect.stringMatching(/^Do not rely on this forecast/)]);
  });

  it('says nothing of frames without a forecast', () => {
    expect(explain([frame({ kind: 'anomalies' }), frame()])).toEqual([]);
  });
});
