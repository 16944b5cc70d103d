import type { Check } from '../../check/check';
import { deploysVisible } from './deploysVisible';
import { logsJoined } from './logsJoined';
import { serviceGraph } from './serviceGraph';
import { serviceIdentity } from './serviceIdentity';
import { sloBurnAlerted } from './sloBurnAlerted';
import { sloDefined } from './sloDefined';
import { sloRecovered } from './sloRecovered';
import { tracesJoined } from './tracesJoined';

/** Checks of the third level: is it one view over services and infrastructure? */
export const unifiedChecks: readonly Check[] = [
  logsJoined,
  tracesJoined,
  serviceGraph,
  serviceIdentity,
  sloDefined,
  sloBurnAlerted,
  sloRecovered,
  deploysVisible,
];
