import { render, type Message } from '../../texts';
import { describeCause, describeEvidence, describeRanking, type DescribedEvidence } from './describeCause';

const evidence: DescribedEvidence = {
  signal: 'disk /data',
  strength: 2,
  deviation: 8,
  usual: 0.4,
  peak: 0.9,
  onset: Date.UTC(2026, 0, 1, 13, 5),
};
const percent = () => 'percentunit';
const textOf = (message: Message) => render(message, { language: 'en-US' });

it('says by how much a signal rose or fell, where, and since when', () => {
  expect(textOf(describeEvidence(evidence, percent))).toBe(
    'Disk /data: up to 90 %, usually 40 %, from 2026-01-01 13:05 UTC'
  );
  expect(textOf(describeEvidence({ ...evidence, deviation: -8, peak: 0.1, onset: null }, percent))).toBe(
    'Disk /data: down to 10 %, usually 40 %'
  );
});

it('has words for a signal that is as usual, and for values that JSON cannot carry', () => {
  expect(textOf(describeEvidence({ ...evidence, deviation: 0 }))).toBe('Disk /data: as usual');
  expect(textOf(describeEvidence({ ...evidence, usual: null, onset: null }, percent))).toBe(
    'Disk /data: up to 90 %, usually –'
  );
});

it('says the order of onsets, and who suffers from whom', () => {
  expect(describeCause({ lead: 300_000, suffersFrom: 'db' }).map(textOf)).toEqual([
    'It more likely suffers from db, which it calls.',
    'It began 5 min before its callers.',
  ]);
  expect(describeCause({ lead: 0 }).map(textOf)).toEqual(['It began at the same time as in its callers.']);
  expect(describeCause({ lead: null })).toEqual([]);
});

it('says why there is nothing to say', () => {
  expect(describeRanking({ evidence: [{ ...evidence, usual: null }] }).map(textOf)).toEqual([
    'Nothing was observed before the incident, so nothing can be compared.',
  ]);
  expect(describeRanking({ evidence: [{ ...evidence, strength: 0 }] }).map(textOf)).toEqual([
    'No signal departs from its past.',
  ]);
});
