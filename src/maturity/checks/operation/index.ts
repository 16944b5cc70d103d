import type { Check } from '../../check/check';
import { configurationAsCode } from './configuration/configurationAsCode';
import { dashboardsAnswer } from './configuration/dashboardsAnswer';
import { dashboardsOpened } from './configuration/dashboardsOpened';
import { queryLatency } from './configuration/queryLatency';
import { anomalyPrecision } from './prediction/anomalyPrecision';
import { capacityPlan } from './prediction/capacityPlan';
import { forecastTrust } from './prediction/forecastTrust';
import { modelWatch } from './prediction/modelWatch';
import { predictiveAlerts } from './prediction/predictiveAlerts';
import { responseModes, responsesVerified } from './prediction/responses';
import { auditOn } from './security/auditOn';
import { leastPrivilege } from './security/leastPrivilege';
import { secretsKept } from './security/secretsKept';

/** Checks of how it is run: dashboards, configuration, rights, and on the last level prediction and response. */
export const operationChecks: readonly Check[] = [
  dashboardsAnswer,
  dashboardsOpened,
  configurationAsCode,
  queryLatency,
  leastPrivilege,
  auditOn,
  secretsKept,
  forecastTrust,
  predictiveAlerts,
  modelWatch,
  responseModes,
  responsesVerified,
  anomalyPrecision,
  capacityPlan,
];
