export * from './dataSourceType';
export * from './queryTypes';
export * from './query';
export {
  readDuration,
  readNumber,
  readOneOf,
  readSource,
  type Entry,
  type MinimumDeviation,
  type QueryBounds,
} from './queryFields';
export * from './settings';
export * from './time/calendar';
export * from './source';
export { formatDuration, parseDuration, parseTime, parseTimeRange } from '../schema';
export * from './plan';
export * from './series';
export * from './job';
export * from './runJob';
export * from './model';
export * from '../frames';
export * from './layout/context';
export * from './layout/toFrames';
export * from './run';
