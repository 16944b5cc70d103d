import type { PredictiveQuery } from '../../queries';

export const severities = ['critical', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** States that a rule takes where its query has no data. */
export const noDataStates = ['NoData', 'Alerting', 'OK', 'KeepLast'] as const;
export type NoDataState = (typeof noDataStates)[number];

/** States that a rule takes where its query fails. */
export const execErrStates = ['Error', 'Alerting', 'OK', 'KeepLast'] as const;
export type ExecErrState = (typeof execErrStates)[number];

/** How a predictive query learns; what is left out is at its default. */
export type LearningOptions = Partial<
  Pick<
    PredictiveQuery,
    | 'training'
    | 'step'
    | 'seasonality'
    | 'coverage'
    | 'bounds'
    | 'falseAlarmsPerWeek'
    | 'minimumDeviation'
    | 'masked'
    | 'planned'
    | 'method'
  >
>;

/** Texts of an alert. Summary and description may hold Go templates. */
export interface RuleAnnotations {
  summary?: string;
  description?: string;
  /** Address of the instructions for who is called. */
  runbook?: string;
  /** The panel that shows the query. */
  panel?: { dashboardUid: string; panelId: number };
}

/** What the rules of all kinds have in common. Durations are Grafana's: '5m', '12h', '28d'. */
export interface RuleCommon {
  name: string;
  /** Title of the folder. */
  folder: string;
  /** Uid of the folder; left out, it is derived from the title. */
  folderUid?: string;
  group: string;
  /** Distance of evaluations: a multiple of 10 s. */
  interval: string;
  /** How long the condition must hold; '0s' = fires at once. */
  for: string;
  /** How long the alert stays after the condition has ended. */
  keepFiring?: string;
  severity: Severity;
  noData?: NoDataState;
  execErr?: ExecErrState;
  labels?: Record<string, string>;
  annotations?: RuleAnnotations;
  /** The value at which a firing alert ends: on the safe side of the limit. */
  recovery?: number;
  /** Uid of the Foresight data source. */
  foresight: string;
  /** What is watched: a source by its uid, and that source's own query. */
  source: { uid: string; query: Record<string, unknown> };
  learning?: LearningOptions;
}
