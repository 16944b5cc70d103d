/** An alert or recording rule as Grafana keeps it. */
export interface StoredRule {
  uid: string;
  title: string;
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
  folder: string;
  /** Path and query, below Grafana's address. */
  url: string;
  tags: readonly string[];
}

/** Who is notified of alerts. */
export interface NotificationSettings {
  /** Kinds of integrations of each contact point, such as `email`, `webhook`; `isExample` where it is as Grafana ships it. */
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

/** What is read of how this Grafana is set up. What the token may not read is a SourceError that names the missing permission. */
export interface GrafanaConfiguration {
  /** @throws SourceError */
  listRules(): Promise<{ rules: StoredRule[]; leftOut: number }>;
  /** @throws SourceError */
  listDashboards(): Promise<{ dashboards: StoredDashboard[]; leftOut: number }>;
  /** The model of a dashboard, of any version. @throws SourceError */
  readDashboard(uid: string): Promise<unknown>;
  /** @throws SourceError */
  readNotification(): Promise<NotificationSettings>;
}
