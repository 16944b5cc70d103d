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
export * from './time/duration';
export * from './settings';
export * from './time/calendar';
export * from './source';
export * from './time/timeRange';
export * from './plan';
export * from './series';
export * from './job';
export * from './runJob';
export * from './model';
export * from '../frames';
export * from './layout/context';
export type { TableRole } from './layout/tableFrame';
export * from './layout/toFrames';
export * from './run';
