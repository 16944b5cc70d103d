import type { Template } from '../../../template';
import type { answerTexts as english } from '../../en-US/answers';
import { assessmentTexts } from './assessment';
import { instrumentationTexts } from './instrumentation';
import { maturityTexts } from './maturity';
import { reportTexts } from './reports';
import { roadmapTexts } from './roadmap';
import { operationCheckTexts } from './operationChecks';
import { telemetryCheckTexts } from './telemetryChecks';
import { unifiedCheckTexts } from './unifiedChecks';

export const answerTexts: Record<keyof typeof english, Template> = {
  ...assessmentTexts,
  ...instrumentationTexts,
  ...maturityTexts,
  ...reportTexts,
  ...roadmapTexts,
  ...operationCheckTexts,
  ...telemetryCheckTexts,
  ...unifiedCheckTexts,
};
