import { statelessMethod } from './statelessMethod';

/** Repeats the last cycle of each season length; without seasons, repeats the last value. */
export const seasonalNaive = statelessMethod<{ seasonLength: number }>({
  history: 'any',
  variants: ({ seasonLengths }) =>
    seasonLengths.length === 0
      ? [{ name: 'naive', parameters: { seasonLength: 1 } }]
      : seasonLengths.map((seasonLength) => ({
          name: `seasonal naive (${seasonLength})`,
          parameters: { seasonLength },
        })),
  predict(past, { seasonLength }, point) {
    const start = Math.max(0, past.length - seasonLength);
    for (let i = 0; i < point.length; i++) {
      point[i] = past[start + (i % seasonLength)];
    }
  },
  minPoints: ({ seasonLength }) => seasonLength,
});
