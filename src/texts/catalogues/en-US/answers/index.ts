import { alertMessages } from './alerts/alertMessages';
import { alertRules } from './alerts/alertRules';
import { assessmentTexts } from './assessment';
import { capacityTexts } from './capacity';
import { incidentTexts } from './incidents/incidents';
import { responseTexts } from './incidents/response';
import { instrumentationTexts } from './instrumentation';
import { forecastHelpTexts } from './forecastHelp';
import { maturityTexts } from './maturity';
import { modelTexts } from './models';
import { reportTexts } from './reports';
import { roadmapTexts } from './roadmap';
import { operationCheckTexts } from './operationChecks';
import { telemetryCheckTexts } from './telemetryChecks';
import { unifiedCheckTexts } from './unifiedChecks';

/** Texts that answers are written with where they are made: a browser is given them as text, and carries none of them. */
export const answerTexts = {
  ...alertMessages,
  ...alertRules,
  ...capacityTexts,
  ...incidentTexts,
  ...responseTexts,
  ...assessmentTexts,
  ...instrumentationTexts,
  ...forecastHelpTexts,
  ...maturityTexts,
  ...modelTexts,
  ...reportTexts,
  ...roadmapTexts,
  ...operationCheckTexts,
  ...telemetryCheckTexts,
  ...unifiedCheckTexts,
};
