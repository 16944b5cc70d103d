import type { Check } from '../../check/check';
import { alertContext } from './alertContext';
import { alertFlapping } from './alertFlapping';
import { alertPrecision } from './alertPrecision';
import { alertRecall } from './alertRecall';
import { criticalSignals } from './criticalSignals';
import { notificationRoutes } from './notificationRoutes';
import { pendingPeriods } from './pendingPeriods';

/** Checks of alerts: is everything watched, were alerts right, and did anybody hear of them? */
export const alertingChecks: readonly Check[] = [
  criticalSignals,
  alertContext,
  pendingPeriods,
  alertPrecision,
  alertRecall,
  alertFlapping,
  notificationRoutes,
];
