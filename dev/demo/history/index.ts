export { prepareHistory, type History, type HistoryOptions } from './prepareHistory';
export { labelText } from './openMetrics';
export { writeBlocks } from './writeBlocks';
