import { tellCause, tellEvidence, type ToldCause } from './tellCause';

const evidence: ToldCause['evidence'][number] = {
  signal: 'disk /data',
  strength: 2,
  deviation: 8,
  usual: 0.4,
  peak: 0.9,
  onset: Date.UTC(2026, 0, 1, 13, 5),
  text: '',
};
const cause: ToldCause = { service: 'cart', score: 1, reason: '', evidence: [], suffersFrom: undefined };
const percent = () => 'percentunit';

it('tells by how much a signal rose or fell, where, and since when', () => {
  expect(tellEvidence(evidence, percent)).toBe('Disk /data: up to 90%, usually 40%, from 2026-01-01 13:05:00');
  expect(tellEvidence({ ...evidence, deviation: -8, peak: 0.1, onset: null }, percent)).toBe(
    'Disk /data: down to 10%, usually 40%'
  );
});

it('has words for a signal that is as usual, and for values that JSON cannot carry', () => {
  expect(tellEvidence({ ...evidence, deviation: 0 }, percent)).toBe('Disk /data: as usual');
  expect(tellEvidence({ ...evidence, usual: null, onset: null }, percent)).toBe('Disk /data: up to 90%, usually –');
});

it('tells the order of onsets, and who suffers from whom', () => {
  expect(tellCause({ ...cause, lead: 300_000, suffersFrom: 'db' })).toEqual([
    'It more likely suffers from db, which it calls.',
    'It began 5 min before its callers.',
  ]);
  expect(tellCause({ ...cause, lead: 0 })).toEqual(['It began at the same time as in its callers.']);
  expect(tellCause({ ...cause, lead: null })).toEqual([]);
});
