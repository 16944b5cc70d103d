import type { NotificationSettings, Permissions, StoredFeedback } from '../../../incidents';
import type { CheckedResponse, ResponseRecord } from '../../../response';
import type { Setup } from '../../maturityDeps';
import type { Known } from '../known';
import type { DashboardEvidence } from './dashboards/dashboardEvidence';
import type { AlertHistory } from './history/alertHistory';
import type { PastIncident } from './pastIncident';
import type { TrustEvidence } from './prediction/trustEvidence';
import type { AlertRules } from './rules/alertRule';

/** What this Grafana says of its rules, dashboards and notifications, and what responses and forecasts did. */
export interface OperationEvidence {
  rules: Known<AlertRules>;
  /** What rules did; unknown where no rule is known. */
  history: Known<AlertHistory>;
  /** What happened in the range, the newest first. */
  incidents: Known<PastIncident[]>;
  /** What people said. */
  feedback: Known<StoredFeedback[]>;
  dashboards: Known<DashboardEvidence>;
  notification: Known<NotificationSettings>;
  /** Of the token. */
  permissions: Known<Permissions>;
  trust: Known<TrustEvidence>;
  /** What is recorded of responses in the range. */
  responses: Known<ResponseRecord[]>;
  /** The catalogue of responses. */
  catalogue: CheckedResponse;
  /** How the data source itself is set up. */
  setup: Setup;
}
