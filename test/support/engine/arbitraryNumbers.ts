import fc from 'fast-check';

/** As many numbers in [-10, 10]. Adding 0 makes -0 a 0: the sign of a zero is no part of any answer. */
export function arbitraryNumbers(length: number): fc.Arbitrary<number[]> {
  return fc.array(
    fc.double({ min: -10, max: 10, noNaN: true }).map((value) => value + 0),
    { minLength: length, maxLength: length }
  );
}
