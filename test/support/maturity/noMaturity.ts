import { readMaturitySettings, type MaturityAccess } from '../../../src/maturity';

/** Where nothing is set, and sources say nothing of themselves. */
export const noMaturity: MaturityAccess = {
  settings: readMaturitySettings(undefined, () => undefined),
  readMetadata: async () => undefined,
};
