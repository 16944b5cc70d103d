import { expectedCalibrationError, fitLogistic, leaveOneSystemOut, type Prediction } from './calibration';

const draw = (system: string, rights: number[]): Prediction[] =>
  rights.flatMap((right, margin) =>
    Array.from({ length: 10 }, (_, i) => ({ system, said: undefined, right: i < right, margin }))
  );

it('is 0 where what is said comes true as often, and the distance where not', () => {
  const of = (said: number, rights: number) => Array.from({ length: 10 }, (_, i) => ({ said, right: i < rights }));
  expect(expectedCalibrationError([...of(0.3, 3), ...of(0.9, 9)])).toBeCloseTo(0, 12);
  expect(expectedCalibrationError([...of(0.9, 5), ...of(0.1, 1)])).toBeCloseTo(0.2, 12);
  expect(expectedCalibrationError(of(1, 10))).toBe(0);
  expect(expectedCalibrationError([])).toBeNaN();
});

it('finds the share that is right at each margin', () => {
  const fitted = fitLogistic(draw('a', [2, 5, 8]));
  expect([0, 1, 2].map(fitted)).toEqual([0.2, 0.5, 0.8].map((share) => expect.closeTo(share, 2)));
});

it('says of a system what the others say', () => {
  const found = leaveOneSystemOut([...draw('a', [2, 5, 8]), ...draw('b', [0, 0, 0])]);
  const ofB = found.filter(({ system }) => system === 'b').map(({ said }) => said);
  expect(ofB[0]).toBeCloseTo(0.2, 2);
  expect(leaveOneSystemOut(draw('a', [1, 2]))).toEqual([]);
});
