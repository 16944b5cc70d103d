import type { RunRequest } from '../../../queries';
import type { LogPatternsQuery } from '../../logs/logQueryFields';
import type { LogPlan } from '../../logs/planLogs';

/** What an answer is laid out for. */
export interface PatternLayout {
  query: LogPatternsQuery;
  request: RunRequest;
  plan: LogPlan;
  /** The query of the lines that was asked, where it is LogQL. */
  expr: string | undefined;
  /** Whether lines may be shown. */
  hasExamples: boolean;
}
