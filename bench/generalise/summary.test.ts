import { close, higher, lowerRatio } from './measures/measure';
import { summarise, type SetResults } from './summary';

const result = (set: string, ours: number, peer: number): SetResults => ({
  set,
  results: [
    { method: 'ours', figures: { F1: ours } },
    { method: 'peer', figures: { F1: peer } },
  ],
});

describe('summarise', () => {
  it('gives the worst set beside the mean, what the mean is with one set left out, and the mean rank', () => {
    const sets = [result('a', 0.9, 0.5), result('b', 0.6, 0.6), result('c', 0.3, 0.7)];
    const [ours, peer] = summarise(sets, { F1: higher }, []);
    expect(ours).toMatchObject({ method: 'ours', figure: 'F1', sets: 3, worst: 0.3, worstSet: 'c' });
    expect(ours.mean).toBeCloseTo(0.6, 12);
    expect(ours.leaveOneOut).toEqual({
      low: expect.closeTo(0.45, 12),
      lowWithout: 'a',
      high: expect.closeTo(0.75, 12),
      highWithout: 'c',
    });
    expect([ours.rank, peer.rank]).toEqual([(1 + 1.5 + 2) / 3, (2 + 1.5 + 1) / 3]);
  });

  it('counts sets of one recording once', () => {
    const sets = [result('a', 1, 1), result('b', 0, 0), result('c', 0.5, 0.5)];
    const [ours] = summarise(sets, { F1: higher }, [['a', 'b', 'elsewhere']]);
    expect(ours).toMatchObject({ sets: 2, mean: 0.5 });
  });

  it('knows that ratios have a geometric mean, and that the worst coverage is the one furthest from its target', () => {
    const sets = [result('a', 0.5, 1), result('b', 2, 1)];
    expect(summarise(sets, { F1: lowerRatio }, [])[0].mean).toBeCloseTo(1, 12);
    const coverages = [result('a', 0.9, 1), result('b', 0.99, 1)];
    expect(summarise(coverages, { F1: close(0.95) }, [])[0].worstSet).toBe('a');
  });

  it('leaves out sets that do not have a figure', () => {
    const [ours] = summarise([result('a', NaN, 1), result('b', 0.4, 1)], { F1: higher }, []);
    expect(ours).toMatchObject({ sets: 1, mean: 0.4, worstSet: 'b', leaveOneOut: { low: NaN, lowWithout: '' } });
  });
});
