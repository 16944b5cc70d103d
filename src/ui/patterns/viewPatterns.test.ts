import { patternFrames, paid, refused, retried, synced } from '../../../test/support/ui/patternFrames';
import { readPatterns } from './readPatterns';
import { countStates, filterPatterns, sortPatterns, type PatternSortKey } from './viewPatterns';

const rows = readPatterns(patternFrames([paid, synced, retried, refused]))?.rows ?? [];
const sorted = (by: PatternSortKey, isReversed = false) =>
  sortPatterns(rows, { by, isReversed }).map(({ text }) => text.split(' ')[1]);

describe('sortPatterns', () => {
  it('has what is new first, and of one state what is worse', () => {
    expect(sorted('state')).toEqual(['payment', 'retry', 'stock', 'order']);
    const one =
      readPatterns(patternFrames([paid, { ...paid, patternId: 'x', level: 'error', pattern: 'E x' }]))?.rows ?? [];
    expect(sortPatterns(one, { by: 'state', isReversed: false }).map(({ level }) => level)).toEqual(['error', 'info']);
  });

  it('has what is not known last either way', () => {
    expect(sorted('firstSeen')).toEqual(['payment', 'retry', 'stock', 'order']);
    expect(sorted('firstSeen', true)).toEqual(['retry', 'payment', 'stock', 'order']);
  });
});

describe('filterPatterns', () => {
  it('finds by words of the pattern, the example and the services, in any case', () => {
    const find = (text: string) => filterPatterns(rows, { text, states: [] }).length;
    expect([find('PAID'), find('bank-3'), find(' inventory '), find('nowhere')]).toEqual([1, 1, 1, 0]);
  });

  it('keeps what is in any of the states', () => {
    expect(filterPatterns(rows, { text: '', states: ['new', 'vanished'] }).map(({ state }) => state)).toEqual([
      'vanished',
      'new',
    ]);
    expect(countStates(rows)).toEqual({ new: 1, surging: 1, vanished: 1, fading: 0, usual: 1 });
  });
});
