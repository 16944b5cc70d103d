import { render, type Message } from '../../texts';
import {
  describeEvidence,
  describeLikelihood,
  describeVerdict,
  listNamed,
  listReasonsAgainst,
  listReasonsFor,
  listSuspects,
  summarizeRanking,
  type DescribedCause,
  type DescribedEvidence,
} from './describeCause';

const evidence: DescribedEvidence = {
  signal: 'disk /data',
  strength: 2,
  deviation: 8,
  usual: 0.4,
  spread: 0.1,
  before: 0.4,
  peak: 0.9,
  onset: Date.UTC(2026, 0, 1, 13, 5),
  direction: 'up',
  unit: 'percentunit',
};
const textOf = (message: Message | undefined) => message && render(message, { language: 'en-US' });
const cause = (service: string, score: number, some: DescribedEvidence[] = [evidence]): DescribedCause => ({
  service,
  score,
  evidence: some,
});

it('says by how much a signal rose or fell, where, and since when', () => {
  expect(textOf(describeEvidence(evidence))).toBe('Disk /data: up to 90 %, usually 40 %, from 2026-01-01 13:05 UTC');
  expect(textOf(describeEvidence({ ...evidence, deviation: -8, peak: 0.1, onset: null }))).toBe(
    'Disk /data: down to 10 %, usually 40 %'
  );
});

it('has words for a signal that is as usual, and for values that JSON cannot carry', () => {
  expect(textOf(describeEvidence({ ...evidence, deviation: 0 }))).toBe('Disk /data: as usual');
  expect(textOf(describeEvidence({ ...evidence, usual: null, onset: null }))).toBe('Disk /data: up to 90 %, usually –');
});

it('says which service stands out, which few may be it, or that none does', () => {
  const services = [cause('payment', 3), cause('orders', 2), cause('web', 1)];
  expect(textOf(describeVerdict({ verdict: 'clear', services }))).toBe('payment stands out clearly');
  expect(textOf(describeVerdict({ verdict: 'one of several', services }))).toBe('One of several: payment, orders');
  expect(textOf(describeVerdict({ verdict: 'one of several', services: services.slice(0, 1) }))).toBe(
    'Perhaps payment: it does not stand out clearly'
  );
  expect(textOf(describeVerdict({ verdict: 'nothing stands out', services }))).toMatch(/^Nothing stands out: /);
});

it('says of the first how often it is right', () => {
  const services = [{ ...cause('payment', 3), likelihood: 0.6 }, cause('orders', 2)];
  expect(textOf(summarizeRanking({ verdict: 'clear', services }))).toBe(
    'payment stands out clearly (right in about 6 of 10 such cases)'
  );
  expect(textOf(summarizeRanking({ verdict: 'one of several', services }))).toBe(
    'One of several: payment, orders (the first is right in about 6 of 10 such cases)'
  );
});

it('passes over signals that are a small part of the most telling one', () => {
  const faint = { ...evidence, signal: 'cpu', strength: 0.1 };
  expect(listReasonsFor(cause('db', 1, [evidence, faint]))).toHaveLength(1);
});

it('names no service with others that one of them explains', () => {
  const explained = cause('web', 2.5, [{ ...evidence, discounted: { callee: 'payment' } }]);
  const services = [cause('payment', 3), explained, cause('orders', 2)];
  expect(listNamed({ verdict: 'one of several', services })).toEqual(['payment', 'orders']);
});

it('suspects what plainly departs, and not a small part of the first', () => {
  const calm = cause('mail', 3, [{ ...evidence, strength: 0 }]);
  const services = [cause('payment', 4), calm, cause('orders', 1), cause('web', 0.9)];
  expect(listSuspects({ verdict: 'clear', services }).map(({ service }) => service)).toEqual(['payment', 'orders']);
  expect(listSuspects({ verdict: 'nothing stands out', services })).toEqual([]);
});

it('says how often a cause that looks so likely is the true one, where that is known', () => {
  expect(textOf(describeLikelihood(0.68))).toBe('right in about 7 of 10 such cases');
  expect(textOf(describeLikelihood(0.97))).toBe('right in nearly all such cases');
  expect(textOf(describeLikelihood(0.01))).toBe('hardly ever right in such cases');
  expect([null, undefined, NaN].map(describeLikelihood)).toEqual([undefined, undefined, undefined]);
});

it('says what speaks for a cause: its signals and a new version', () => {
  const deployed = { ...cause('db', 1), change: { time: Date.UTC(2026, 0, 1, 13) } };
  expect(listReasonsFor(deployed).map(textOf)).toEqual([
    'A new version began to run at 2026-01-01 13:00 UTC.',
    'Disk /data: up to 90 %, usually 40 %, from 2026-01-01 13:05 UTC',
  ]);
});

it('says what speaks against a cause', () => {
  const weak = [
    { ...evidence, signal: 'duration', discounted: { callee: 'db' } },
    { ...evidence, signal: 'rate', common: true, strength: 0 },
    { ...evidence, signal: 'cpu', stale: true, strength: 0, onset: null },
    { ...evidence, signal: 'memory', stale: true, strength: 0, onset: null, deviation: 2 },
    { ...evidence, signal: 'errors', discounted: { callee: 'db' }, strength: 0, onset: null },
  ];
  expect(listReasonsFor(cause('web', 1, weak)).map(textOf)).toEqual([expect.stringMatching(/^Duration, p99: up to/)]);
  expect(listReasonsAgainst(cause('web', 1, weak)).map(textOf)).toEqual([
    'Duration, p99: explained by db, on which it depends',
    'Requests: most services show the same',
    'CPU: was so before',
  ]);
  expect(listReasonsAgainst(cause('web', 0, [{ ...evidence, usual: null }])).map(textOf)).toEqual([
    'Nothing was observed before the incident, so nothing can be compared.',
  ]);
  expect(listReasonsAgainst(cause('web', 0, [{ ...evidence, strength: 0 }])).map(textOf)).toEqual([
    'No signal departs from its past.',
  ]);
});
