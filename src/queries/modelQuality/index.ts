import type { ModelQuality } from '../../engine';
import { parseDuration } from '../../schema';
import { createMessage, MessageError } from '../../texts';
import type { TaskType } from '../engineTask';
import { calendarOptions, helpOptions, learningOptions } from '../forecast/options';
import { learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQueryType } from '../queryType';
import { modelQualityFields, type ModelQualityQuery } from './fields';
import { modelQualitySection } from './form';
import type { ModelQualityResults } from './frames';
import type { ModelQualityTaskOptions } from './task';

const hour = 3_600_000;
/** 'auto' looks ahead so far: several forecasts a day show what changes within one. */
const autoHorizon = 6 * hour;

const task: TaskType<SeriesContext<ModelQualityQuery>, ModelQualityTaskOptions, ModelQuality> = {
  options: (context) => {
    const { plan, query } = context;
    return {
      ...learningOptions(context),
      ...calendarOptions(context),
      ...helpOptions(query),
      horizon: plan.horizon,
      coverage: query.coverage,
      falseAlarmsPerWeek: query.falseAlarmsPerWeek,
      direction: query.direction,
      minimumDeviation: query.minimumDeviation,
      planned: plan.planned,
      deploys: plan.deploys,
      training: Math.round((plan.cutoff - plan.trainingFrom) / plan.step) + 1,
      from: plan.cutoff - parseDuration(query.span, 'Look back'),
      recent: parseDuration(query.recent, 'Now is'),
    };
  },
  needsPresent: true,
  readsBeside: true,
  load: () => import('./task'),
};

const inNumber = message('output.quality-help', 'Of what is recent; one number per series');

/** How good have the forecasts of this query been over time, and what made them change? */
export const modelQuality = {
  label: message('query-type.model-quality', 'Model quality'),
  help: message('query-type.model-quality-help', 'How good have forecasts of this query been over time?'),
  fields: modelQualityFields,
  outputs: {
    timeline: {
      label: message('output.quality-timeline', 'Over time'),
      help: message('output.quality-timeline-help', 'Error, loss, coverage and false alarms of forecasts made again'),
    },
    scores: {
      label: message('output.quality-scores', 'Now and before'),
      help: message('output.quality-scores-help', 'A table: scores, trust, drift, and what changed'),
    },
    windows: {
      label: message('output.quality-windows', 'Each forecast'),
      help: message('output.quality-windows-help', 'A table: one row per forecast that was made again'),
    },
    coverage: { label: message('output.quality-coverage', 'Coverage'), help: inNumber, isNumber: true },
    mase: { label: message('output.quality-mase', 'MASE'), help: inNumber, isNumber: true },
    weightedQuantileLoss: { label: message('output.quality-loss', 'Quantile loss'), help: inNumber, isNumber: true },
    falseAlarms: { label: message('output.quality-alarms', 'False alarms'), help: inNumber, isNumber: true },
    drift: { label: message('output.quality-drift', 'Drift'), help: inNumber, isNumber: true },
  },
  alertOutput: 'coverage',
  isBulk: true,
  form: { sections: [modelQualitySection, learningSection] },
  check: ({ span, recent }) => {
    if (parseDuration(recent, 'Now is') >= parseDuration(span, 'Look back')) {
      throw new MessageError(createMessage('plan.long-recent', { recent, span }));
    }
  },
  // The oldest forecast learns from a whole training window, too.
  lookback: ({ trainingFrom }, { span }) => trainingFrom - parseDuration(span, 'Look back'),
  autoHorizon: ({ step }) => Math.ceil(autoHorizon / step),
  ignoresRange: true,
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<ModelQualityQuery, ModelQualityResults>;
