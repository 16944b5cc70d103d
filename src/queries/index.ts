export * from './dataSourceType';
export * from './registry';
export * from './query';
export * from './runSeries';
export * from './queryType';
export { createQuery, readQuery } from './readQuery';
export { createRun, answerFromHistory, refusesPartial, type Run } from './run';

export { anomalyKindNumbers, type EvidenceNumber } from './evidence/evidence';
export * from './engineTask';
export { findForecastTask } from './tasks/forecastTasks';
export { runEngineTask, runModelTask, runTask } from './tasks/runEngineTask';
export { getWarmStart, groupSeries, isCacheable } from './tasks/taskProperties';
export { field, type Field, type Fields, type FieldValues } from './fields/field';
export { commonFields, directions, seriesFields } from './fields/queryFields';
export { queryDuration, sourceQuery, sourceReference } from './fields/schemas';
export type { MinimumDeviation, QueryBounds } from './fields/schemas';
export { describeChange } from './modelQuality/describeChange';
export { crossings, type Crossing } from './runway/fields';
export * from './form/form';
export { levelChoices } from './form/levelChoices';
export { message, type Message } from './form/message';
export { alertingSection } from './form/sections';
export { refusePartial } from './history/watchSources';
export { commonOutputs } from './form/outputs';
export * from './settings';
export * from './time/calendar';
export * from './history/source';
export type * from './history/logs';
export { formatDuration, parseDuration, parseTime, parseTimeRange } from '../schema';
export * from './plan';
export {
  createAwaitedWork,
  type Followed,
  type LongWork,
  type LongWorkDeps,
  type Progress,
  type Report,
} from './tasks/longWork';
export { readLongerWhere } from './beside/readLonger';
export { countReads, readCounted, readTaskHistory } from './shares/readCounted';
export { OutsideModelError, type OutsideModel } from './tasks/outsideModel';
export { listTasks } from './tasks/runTasks';
export { hasEnded, isInRange } from './history/ended';
export * from './history/series';
export * from '../frames';
