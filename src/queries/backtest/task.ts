import { backtest, type BacktestOptions, type BacktestResult } from '../../engine';
import type { TaskRunner } from '../engineTask';

export const task: TaskRunner<BacktestOptions, BacktestResult> = {
  each: (series, options) => backtest(series, options),
};
