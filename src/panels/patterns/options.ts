import type { VolumeUnit } from '../../ui/patterns';

export interface PatternsOptions {
  /** What the height of a bar means. */
  unit: VolumeUnit;
  showChart: boolean;
  showToolbar: boolean;
  /** Patterns that are as usual are listed, too. */
  showUsual: boolean;
}

export const defaultOptions: PatternsOptions = { unit: 'count', showChart: true, showToolbar: true, showUsual: true };
