export type { AssessedResult } from './assessedResult';
export { compareDates, type CheckChange, type Comparison, type Direction, type ServiceChange } from './compareDates';
export { compareTeams, type TeamScore } from './compareTeams';
export { formatScore } from './formatScore';
export { readSavedAssessment, saveAssessment, type SavedAssessment } from './savedAssessment';
export { describeAssessment, describeOutcome, describeScore, formatShare, listChecks } from './describeAssessment';
export { readResults, type ReadResult } from './readResults';
