import { logSettingsSchema, type LogAccess } from '../../../src/insight';
import { getDefaults } from 'valibot';

/** Where no log lines are to be had. */
export const noLogs: LogAccess = {
  open: () => {
    throw new Error('There are no logs here.');
  },
  memory: { get: () => undefined, set: () => undefined },
  settings: getDefaults(logSettingsSchema) as LogAccess['settings'],
};
