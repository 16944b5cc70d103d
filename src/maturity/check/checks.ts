import { alertingChecks } from '../checks/alerting';
import { operationChecks } from '../checks/operation';
import { telemetryChecks } from '../checks/telemetry';
import { unifiedChecks } from '../checks/unified';
import type { Check } from './check';

/** All checks, in the order in which they are shown. */
export const checks: readonly Check[] = [...telemetryChecks, ...alertingChecks, ...unifiedChecks, ...operationChecks];
