import type { BacktestOptions, BacktestResult } from '../../engine';
import type { TaskType } from '../engineTask';
import { calendarOptions, learningOptions } from '../forecast/options';
import { learningSection } from '../form/sections';
import { message } from '../form/message';
import type { SeriesContext, SeriesQueryType } from '../queryType';
import { backtestFields, type BacktestQuery } from './fields';
import { trimStart } from '../history/series';
import { lookToRangeEnd } from '../time/chooseHorizon';
import { backtestSection } from './form';
import type { BacktestResults } from './frames';

const task: TaskType<SeriesContext<BacktestQuery>, BacktestOptions, BacktestResult> = {
  options: (context) => ({
    ...learningOptions(context),
    ...calendarOptions(context),
    horizon: context.plan.horizon,
    coverage: context.query.coverage,
    windows: context.query.windows,
  }),
  selectRows: trimStart,
  needsPresent: true,
  load: () => import('./task'),
};

/** How good have forecasts of this query been? */
export const backtest = {
  label: message('query-type.backtest', 'Backtest'),
  help: message('query-type.backtest-help', 'How good have forecasts of this query been?'),
  fields: backtestFields,
  outputs: {
    scores: {
      label: message('output.scores', 'Scores'),
      help: message('output.scores-help', 'A table of errors and of how often the interval held'),
    },
    windows: {
      label: message('output.windows', 'Past forecasts'),
      help: message('output.windows-help', 'The last forecasts beside what came'),
    },
    byHorizon: {
      label: message('output.by-horizon', 'Scores by hours ahead'),
      help: message('output.by-horizon-help', 'Draw it with a Trend panel'),
    },
    mase: {
      label: message('output.mase', 'MASE only'),
      help: message('output.mase-help', 'Error relative to repeating the last season; below 1 is better'),
      isNumber: true,
    },
  },
  alertOutput: 'mase',
  isBulk: true,
  form: { sections: [backtestSection, learningSection] },
  // The oldest window's forecast learns from a whole training window, too.
  lookback: ({ trainingFrom, horizon }, { windows }) => trainingFrom - windows * horizon,
  autoHorizon: lookToRangeEnd,
  task,
  loadFrames: () => import('./frames'),
} satisfies SeriesQueryType<BacktestQuery, BacktestResults>;
