import type { Template } from '../../../template';
import type { answerTexts as english } from '../../en-US/answers';
import { maturityTexts } from './maturity';
import { telemetryCheckTexts } from './telemetryChecks';
import { unifiedCheckTexts } from './unifiedChecks';

export const answerTexts: Record<keyof typeof english, Template> = {
  ...maturityTexts,
  ...telemetryCheckTexts,
  ...unifiedCheckTexts,
};
