export * from './trouble';
export type { GrafanaAlert, GrafanaReader, ReadAlerts, Silence } from './grafana';
export type {
  DashboardModel,
  GrafanaConfiguration,
  NotificationPolicy,
  NotificationSettings,
  Permissions,
  StoredDashboard,
  StoredRule,
} from './grafanaConfiguration';
export type { IncidentAccess, IncidentDeps, IncidentRunDeps, ShortMemory } from './incidentDeps';
export type { HitService, Incident } from './incident';
export type { NewRecord, RecordRange, RecordStore, StoredRecord } from './records/record';
export { formatTag, readTag, recordTag, writeTags } from './records/tags';
export {
  feedbackTag,
  maxNoteLength,
  readFeedback,
  verdicts,
  writeFeedback,
  type Feedback,
  type StoredFeedback,
  type Verdict,
} from './feedback/feedback';
export { exportFeedback, importFeedback, type ImportedFeedback } from './feedback/exchange';
export { defaultGrouping, type GroupingOptions } from './grouping/groupingOptions';
export { createIncidentQuery, type IncidentOptions, type IncidentQueryTypeName } from './queries';
export { incidentSettingsSchema, type IncidentSettings } from './settings/incidentSettings';
export { readIncidentSettings, type CheckedIncidents } from './settings/readIncidentSettings';
export type { TimelineRow } from './reading/listResponses';
export { groupTroubles } from './grouping/groupTroubles';
