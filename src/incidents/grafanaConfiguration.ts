/** An alert or recording rule as Grafana keeps it. */
export interface StoredRule {
  uid: string;
  title: string;
  /** Titles of its folders with slashes between, the outermost first. */
  folder: string;
  group: string;
  /** Of its group, ms. */
  interval: number;
  /** Pending period, ms. */
  pendingPeriod: number;
  labels: Readonly<Record<string, string>>;
  annotations: Readonly<Record<string, string>>;
  isPaused: boolean;
  isRecording: boolean;
  /** What it was provisioned by, such as `file` or `api`; empty where a person made it. */
  provenance: string;
  /** `data` of Grafana's model: its steps, as they are. */
  steps: readonly unknown[];
  /** All of it, as Grafana's ruler gives it. */
  model: Readonly<Record<string, unknown>>;
  /** How its last evaluation went, such as `ok`, `error`, `nodata`; absent where it was not evaluated yet. */
  health?: string;
  lastError?: string;
  /** How long its last evaluation took, ms. */
  evaluationTime?: number;
}

/** A dashboard in Grafana's search. */
export interface StoredDashboard {
  uid: string;
  title: string;
  /** Title of its folder; empty where it is in none. */
  folder: string;
  /** Path and query, below Grafana's address; empty where it is not known. */
  url: string;
  tags: readonly string[];
}

/** Who is notified of alerts. */
export interface NotificationSettings {
  /** Kinds of integrations of each contact point, such as `email`, `webhook`; `isExample` where they only mail to addresses of examples. */
  contactPoints: ReadonlyArray<{ name: string; integrations: readonly string[]; isExample: boolean }>;
  policy: NotificationPolicy;
}

/** A notification policy and those below it. */
export interface NotificationPolicy {
  /** Name of the contact point; empty = that of the policy above. */
  receiver: string;
  /** Written as `label operator value`. */
  matchers: readonly string[];
  routes: readonly NotificationPolicy[];
}

/** Actions of a token with the scopes of each; the scope of an action without any is empty. */
export type Permissions = ReadonlyMap<string, readonly string[]>;

/** A dashboard as it is kept. */
export interface DashboardModel {
  /** Of any version of Grafana's schemas. */
  model: Readonly<Record<string, unknown>>;
  /** Whether it comes from a file. */
  isProvisioned: boolean;
}

/** What is read of how this Grafana is set up. What the token may not read is a SourceError that names the missing permission. */
export interface GrafanaConfiguration {
  /** Grafana's own rules, the first 5,000. @throws SourceError */
  listRules(): Promise<{ rules: StoredRule[]; leftOut: number }>;
  /** What a data source of Prometheus' kind answers below `/api/v1/rules`: rules that it evaluates itself. @throws SourceError */
  readSourceRules(uid: string): Promise<unknown>;
  /** The first 5,000; `leftOut` is 1 or more where there are more. @throws SourceError */
  listDashboards(): Promise<{ dashboards: StoredDashboard[]; leftOut: number }>;
  /** @throws SourceError */
  readDashboard(uid: string): Promise<DashboardModel>;
  /** @throws SourceError */
  readNotification(): Promise<NotificationSettings>;
  /** What the token may do. @throws SourceError */
  listPermissions(): Promise<Permissions>;
}
