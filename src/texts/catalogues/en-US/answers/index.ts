import { assessmentTexts } from './assessment';
import { instrumentationTexts } from './instrumentation';
import { maturityTexts } from './maturity';
import { reportTexts } from './reports';
import { roadmapTexts } from './roadmap';
import { operationCheckTexts } from './operationChecks';
import { telemetryCheckTexts } from './telemetryChecks';
import { unifiedCheckTexts } from './unifiedChecks';

/** Texts that answers are written with where they are made: a browser is given them as text, and carries none of them. */
export const answerTexts = {
  ...assessmentTexts,
  ...instrumentationTexts,
  ...maturityTexts,
  ...reportTexts,
  ...roadmapTexts,
  ...operationCheckTexts,
  ...telemetryCheckTexts,
  ...unifiedCheckTexts,
};
