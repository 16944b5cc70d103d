import { evidence, renderEnglish } from '../../../../test/support/insight/describedCauses';
import { describeEvidence } from './describeEvidence';

it('says by how much a signal rose or fell, where, and since when', () => {
  expect(renderEnglish(describeEvidence(evidence))).toBe(
    'Disk /data: up to 90 %, usually 40 %, from 2026-01-01 13:05 UTC'
  );
  expect(renderEnglish(describeEvidence({ ...evidence, deviation: -8, peak: 0.1, onset: null }))).toBe(
    'Disk /data: down to 10 %, usually 40 %'
  );
});

it('has words for a signal that is as usual, and for values that JSON cannot carry', () => {
  expect(renderEnglish(describeEvidence({ ...evidence, deviation: 0 }))).toBe('Disk /data: as usual');
  expect(renderEnglish(describeEvidence({ ...evidence, usual: null, onset: null }))).toBe(
    'Disk /data: up to 90 %, usually –'
  );
});
