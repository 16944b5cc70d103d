import type { SourceSettings } from '../../../sources';
import type { ConfigProps } from '../../types';

/** What the parts of a direct source's form are given. */
export type DirectSourceProps = ConfigProps & {
  source: SourceSettings;
  /** Changes this entry of the allow-list. */
  onChange: (patch: Partial<SourceSettings>) => void;
};
