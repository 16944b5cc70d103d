import { cause, evidence, renderEnglish } from '../../../../test/support/insight/describedCauses';
import { listReasonsAgainst, listReasonsFor } from './listReasons';

it('passes over signals that are a small part of the most telling one', () => {
  const faint = { ...evidence, signal: 'cpu', strength: 0.1 };
  expect(listReasonsFor(cause('db', 1, [evidence, faint]))).toHaveLength(1);
});

it('says what speaks for a cause: its signals and a new version', () => {
  const deployed = { ...cause('db', 1), change: { time: Date.UTC(2026, 0, 1, 13) } };
  expect(listReasonsFor(deployed).map(renderEnglish)).toEqual([
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
  expect(listReasonsFor(cause('web', 1, weak)).map(renderEnglish)).toEqual([expect.stringMatching(/^Duration: up to/)]);
  expect(listReasonsAgainst(cause('web', 1, weak)).map(renderEnglish)).toEqual([
    'Duration: explained by db, on which it depends',
    'Requests: most services show the same',
    'CPU: was so before',
  ]);
  expect(listReasonsAgainst(cause('web', 0, [{ ...evidence, usual: null }])).map(renderEnglish)).toEqual([
    'Nothing was observed before the incident, so nothing can be compared.',
  ]);
  expect(listReasonsAgainst(cause('web', 0, [{ ...evidence, strength: 0 }])).map(renderEnglish)).toEqual([
    'No signal departs from its past.',
  ]);
});
