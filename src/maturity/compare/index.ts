export type { AssessedResult } from './assessedResult';
export { compareDates, type CheckChange, type Comparison, type Direction, type ServiceChange } from './compareDates';
export type { TeamScore } from './compareTeams';
export { formatScore } from './formatScore';
export { readSavedAssessment, saveAssessment, type SavedAssessment } from './savedAssessment';
export { describeAssessment, describeScore, listChecks } from './describeAssessment';
export { readResults, type ReadResult } from './readResults';
