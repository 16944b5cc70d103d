import { findIsolatedSpikes } from './findIsolatedSpikes';

/** A daily wave of hours with a little deterministic noise, and `extra` added at some indices. */
function hours(count: number, extra: Record<number, number> = {}): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const noise = Math.sin(i * 12.9898) * 43_758.5453;
    return 50 + 20 * Math.sin((2 * Math.PI * i) / 24) + (noise - Math.floor(noise)) + (extra[i] ?? 0);
  });
}

describe('oneOffSpikes', () => {
  it('finds a spike and a dip that stand alone', () => {
    expect(findIsolatedSpikes(hours(500, { 200: 150, 333: -120 }), [24, 168])).toEqual([200, 333]);
  });

  it('finds a spike of three observations', () => {
    expect(findIsolatedSpikes(hours(500, { 200: 150, 201: 180, 202: 140 }), [24, 168])).toEqual([200, 201, 202]);
  });

  it('leaves alone what comes every week, be it an hour late', () => {
    expect(findIsolatedSpikes(hours(700, { 100: 150, 269: 140, 437: 160, 605: 150 }), [24, 168])).toEqual([]);
  });

  it('leaves alone a change of level', () => {
    const values = hours(500).map((value, i) => (i >= 300 ? value + 200 : value));
    expect(findIsolatedSpikes(values, [24, 168])).toEqual([]);
  });

  it('does not judge the last observations, since a new level begins like a spike', () => {
    expect(findIsolatedSpikes(hours(500, { 499: 150, 498: 150 }), [24, 168])).toEqual([]);
  });

  it('finds nothing in plain noise, in a constant, and in a handful of points', () => {
    expect(findIsolatedSpikes(hours(500), [24, 168])).toEqual([]);
    expect(findIsolatedSpikes(new Float64Array(500).fill(7), [24])).toEqual([]);
    expect(findIsolatedSpikes(hours(40, { 20: 500 }), [24])).toEqual([]);
  });

  it('passes over gaps', () => {
    const values = hours(500, { 200: 150 });
    values.fill(NaN, 300, 340);
    expect(findIsolatedSpikes(values, [24, 168])).toEqual([200]);
  });
});
