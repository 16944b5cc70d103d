import type { AnomalyEvent } from '../../engine';
import { provenanceMeta, readProvenance, withSignal } from './provenance';

const event = {
  start: 1,
  end: 2,
  peak: 1,
  kind: 'missing',
  direction: 'none',
  observed: NaN,
  expected: { lower: 0, upper: 1 },
  severity: 0.5,
  reason: 'No data.',
} as AnomalyEvent;

/** As a frame comes out of Grafana's answer. */
function throughJson<Frame>(frame: Frame): Frame {
  return JSON.parse(JSON.stringify(frame));
}

it('is read as it was written, by way of JSON too', () => {
  const frame = { meta: provenanceMeta({ kind: 'anomalies', step: 60_000, trust: 'good', events: [event] }) };
  for (const each of [frame, throughJson(frame)]) {
    expect(readProvenance(each)).toMatchObject({
      kind: 'anomalies',
      step: 60_000,
      trust: 'good',
      events: [{ start: 1, kind: 'missing', observed: NaN, expected: { lower: 0, upper: 1 } }],
    });
  }
});

it('keeps the rest of the meta that it is written into', () => {
  expect(provenanceMeta({ kind: 'runway' }, { notices: [] })).toMatchObject({ notices: [], custom: {} });
});

it('is none in frames of other data sources', () => {
  expect(readProvenance({})).toBeUndefined();
  expect(readProvenance({ meta: { custom: { resultType: 'matrix' } } })).toBeUndefined();
});

it('leaves out what cannot be read, and keeps what can', () => {
  const { custom } = provenanceMeta({ kind: 'forecast', cutoff: 5 });
  const [key] = Object.keys(custom);
  const damaged = { kind: 'forecast', cutoff: 5, trust: 'excellent', events: [{ start: 'now' }], labels: 7 };
  const read = readProvenance({ meta: { custom: { [key]: damaged } } });
  expect(read).toMatchObject({ kind: 'forecast', cutoff: 5 });
  expect([read?.trust, read?.events, read?.labels]).toEqual([undefined, undefined, undefined]);
});

it('takes on the signal that a frame is of, and keeps what it said', () => {
  const frame = { name: 'rate', fields: [], meta: provenanceMeta({ kind: 'forecast', cutoff: 5 }) };
  expect(readProvenance(withSignal(frame, { kind: 'rate', subject: 'cart' }))).toMatchObject({
    kind: 'forecast',
    cutoff: 5,
    signal: { kind: 'rate', subject: 'cart' },
  });
});

it('says what an answer of log patterns was read from', () => {
  const logs = { linesRead: 5000, linesTotal: 1_200_000, bytesScanned: 1e9, queries: 3, isEstimate: true };
  const written = { meta: provenanceMeta({ kind: 'logPatterns', part: 'patterns', logs }) };
  expect(readProvenance(throughJson(written))).toMatchObject({ part: 'patterns', logs });
});
