import { createNoise } from './random';

const noise = createNoise(1);
const draws = Array.from({ length: 20_000 }, (_, i) => noise.white('a', i));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('createNoise', () => {
  test('white noise has mean 0 and variance 1', () => {
    expect(Math.abs(mean(draws))).toBeLessThan(0.03);
    expect(Math.abs(mean(draws.map((value) => value * value)) - 1)).toBeLessThan(0.05);
  });

  test('neighbours, streams and seeds are uncorrelated', () => {
    const products = [
      draws.slice(1).map((value, i) => value * draws[i]),
      draws.map((value, i) => value * noise.white('b', i)),
      draws.map((value, i) => value * createNoise(2).white('a', i)),
    ];
    products.forEach((values) => expect(Math.abs(mean(values))).toBeLessThan(0.03));
  });

  test('equal seeds give equal noise', () => {
    expect(createNoise(1).white('a', 77)).toBe(draws[77]);
  });

  test('smooth noise passes through white deviates and moves little between near positions', () => {
    expect(noise.smooth('a', 5)).toBe(draws[5]);
    for (let position = 0; position < 50; position += 0.01) {
      expect(Math.abs(noise.smooth('a', position + 0.01) - noise.smooth('a', position))).toBeLessThan(0.15);
    }
  });
});
