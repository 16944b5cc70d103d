import { readMaturitySettings, type MaturityAccess } from '../../../src/maturity';

/** Where nothing is set, and sources say nothing of themselves. */
export const noMaturity: MaturityAccess = {
  setup: { roles: { rules: 'Editor', preview: 'Admin', response: 'Admin' }, sources: [], problems: [], token: 'none' },
  pause: async () => undefined,
  settings: readMaturitySettings(undefined, () => undefined),
  readMetadata: async () => undefined,
};
