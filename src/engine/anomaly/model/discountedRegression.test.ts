import { createRegression, learn, predict } from './discountedRegression';

const inputsAt = (i: number) => Float64Array.of(Math.sin(i), Math.cos(2.3 * i), Math.sin(0.7 * i * i));

function taught(target: (inputs: Float64Array, i: number) => number, memory = 500) {
  const regression = createRegression(3);
  for (let i = 0; i < 2000; i++) {
    learn(regression, inputsAt(i), { target: target(inputsAt(i), i), memory });
  }
  return regression;
}

describe('discounted regression', () => {
  it('finds the coefficients that made the targets', () => {
    const { coefficients } = taught(([a, b, c]) => 2 * a - b + 0.5 * c);
    [2, -1, 0.5].forEach((one, i) => expect(coefficients[i]).toBeCloseTo(one, 1));
  });

  it('forgets what no longer holds', () => {
    const regression = taught(([a], i) => (i < 1000 ? a : -a), 100);
    expect(predict(regression, Float64Array.of(1, 0, 0))).toBeCloseTo(-1, 1);
  });

  it('stays finite where an input is always zero or two are the same', () => {
    const regression = createRegression(3);
    for (let i = 0; i < 100_000; i++) {
      learn(regression, Float64Array.of(Math.sin(i), Math.sin(i), 0), { target: Math.sin(i), memory: 50 });
    }
    expect(predict(regression, Float64Array.of(1, 1, 0))).toBeCloseTo(1, 1);
    expect([...regression.coefficients].every(Number.isFinite)).toBe(true);
  });
});
