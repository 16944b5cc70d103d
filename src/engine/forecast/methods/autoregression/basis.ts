import { chooseLags } from './chooseLags';
import type { Transform } from './transform';

/** The transformation of a series into the one that is regressed on its own past; plain data. */
export interface Basis {
  name: string;
  transform: Transform;
  /** Season at whose phases the level is subtracted, observations; 0 = the overall median only. */
  seasonLength: number;
  /** Weight of the last cycle in that level, in (0, 1]; 1 makes it a seasonal difference. */
  smoothing: number;
  /** Distances back, ascending. */
  lags: number[];
  /** Ridge penalty relative to the mean square of the lagged values. */
  penalty: number;
}

type BasisKind = Omit<Basis, 'name' | 'transform' | 'lags'> & { label: string; rich?: boolean };

/**
 * The bases that `count` observations suffice for: values as they are, less a smoothed cycle of each season, and
 * differences from the last cycle of the shortest.
 */
export function chooseBases(seasonLengths: readonly number[], transform: Transform, count: number): Basis[] {
  const levels = seasonLengths.length > 0 ? seasonLengths : [1];
  const usable = levels.filter((length) => count >= 2 * length + 8);
  return [plain, ...usable.flatMap((seasonLength, k) => (k === 0 ? shortest(seasonLength) : longer(seasonLength)))]
    .map(({ label, rich = false, ...kind }) => {
      const maxLag = Math.floor((count - kind.seasonLength) / 2);
      const lags = chooseLags(seasonLengths, { maxLag, rich });
      return { ...kind, name: `autoregression of ${transform.name}${label}`, transform, lags };
    })
    .filter(({ lags }) => lags.length > 0);
}

const plain: BasisKind = { label: '', seasonLength: 0, smoothing: 1, penalty: 1e-4 };

function shortest(seasonLength: number): BasisKind[] {
  const differences = {
    label: `, differences (${seasonLength})`,
    seasonLength,
    smoothing: 1,
    penalty: 1e-3,
    rich: true,
  };
  return [differences, { label: `, smoothed cycle (${seasonLength})`, seasonLength, smoothing: 0.2, penalty: 1e-3 }];
}

function longer(seasonLength: number): BasisKind[] {
  return [{ label: `, smoothed cycle (${seasonLength})`, seasonLength, smoothing: 0.4, penalty: 1e-3 }];
}
