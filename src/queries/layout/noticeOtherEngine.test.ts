import { engineVersion } from '../../engine';
import { noticeOtherEngine } from './noticeOtherEngine';

it('says so where a rule was written for another version, and nothing where for this one or for none', () => {
  expect(noticeOtherEngine(engineVersion + 1)).toEqual([
    {
      severity: 'info',
      code: 'query.engine-differs',
      values: { written: engineVersion + 1, current: engineVersion },
    },
  ]);
  for (const written of [engineVersion, undefined, null, '', 'one', {}]) {
    expect(noticeOtherEngine(written)).toEqual([]);
  }
});
