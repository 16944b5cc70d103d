import type { FieldConfig } from './frame';

/** What a column of a series' frame means; panels read roles, never positions. */
export type FieldRole =
  | 'time'
  | 'value'
  | 'forecast'
  | 'fitted'
  | 'lower'
  | 'upper'
  | 'anomaly'
  | 'score'
  | 'flag'
  | 'level'
  | 'centre'
  | 'outlier'
  | 'trend'
  | 'season'
  | 'events'
  | 'remainder';

/** What a column of a table of events or changepoints means to those who read it by machine: annotations, pages. */
export type TableRole =
  | 'series'
  | 'signal'
  | 'unit'
  | 'start'
  | 'end'
  | 'kind'
  | 'reason'
  | 'severity'
  | 'direction'
  | 'observed'
  | 'lower'
  | 'upper'
  | 'deploy'
  | 'before'
  | 'after';

/** What a column of an answer of services means: its table of services, of events, of dependencies. */
export type ServiceRole =
  | 'service'
  | 'now'
  | 'ahead'
  | 'reason'
  | 'details'
  | 'rate'
  | 'errors'
  | 'duration'
  | 'runway'
  | 'score'
  | 'signal'
  | 'start'
  | 'end'
  | 'kind'
  | 'severity'
  | 'caller'
  | 'callee';

/** What a column of the table of patterns of log lines means. */
export type PatternRole =
  | 'state'
  | 'level'
  | 'pattern'
  | 'count'
  | 'share'
  | 'rate'
  | 'services'
  | 'firstSeen'
  | 'lastSeen'
  | 'reason'
  | 'example'
  | 'patternId'
  | 'filter'
  | 'parameters'
  | 'expr';

/** What a column of an answer of responses means: of decisions, of what would have been done, of what was recorded. */
export type ResponseRole =
  | 'time'
  | 'action'
  | 'target'
  | 'verdict'
  | 'mode'
  | 'gate'
  | 'gates'
  | 'reason'
  | 'evidence'
  | 'parameters'
  | 'payload'
  | 'since'
  | 'key'
  | 'expires'
  | 'state'
  | 'event'
  | 'author'
  | 'delay'
  | 'incident';

/** What a column of an answer of incidents means: its tables of incidents, of troubles, of services, of similar incidents. */
export type IncidentRole =
  | 'incident'
  | 'headline'
  | 'start'
  | 'end'
  | 'severity'
  | 'service'
  | 'services'
  | 'atRisk'
  | 'cause'
  | 'likelihood'
  | 'alerts'
  | 'troubles'
  | 'feedback'
  | 'origin'
  | 'kind'
  | 'signal'
  | 'title'
  | 'link'
  | 'similarity'
  | 'done'
  | 'trouble'
  | 'rule';

/** What a column of an answer of capacity means: of plans, of what more traffic does, of curves, of what plans have been. */
export type CapacityRole =
  | 'service'
  | 'node'
  | 'signal'
  | 'resource'
  | 'now'
  | 'limit'
  | 'unit'
  | 'p10'
  | 'p50'
  | 'p90'
  | 'probability'
  | 'orderBy'
  | 'load'
  | 'loadAtLimit'
  | 'knee'
  | 'trust'
  | 'loadTrust'
  | 'expr'
  | 'source'
  | 'reason'
  | 'loadThen'
  | 'loadLower'
  | 'loadUpper'
  | 'growth'
  | 'path'
  | 'caller'
  | 'callee'
  | 'lower'
  | 'point'
  | 'upper'
  | 'made'
  | 'came'
  | 'hit'
  | 'busy'
  | 'loadSeen'
  | 'share'
  | 'origin'
  | 'reached';

/** What a column of an answer of models means: how good forecasts have been and were before, and what would do better. */
export type ModelRole =
  | 'time'
  | 'series'
  | 'title'
  | 'origin'
  | 'link'
  | 'query'
  | 'mase'
  | 'maseBefore'
  | 'wql'
  | 'wqlBefore'
  | 'coverage'
  | 'coverageBefore'
  | 'falseAlarms'
  | 'falseAlarmsBefore'
  | 'drift'
  | 'trust'
  | 'trustBefore'
  | 'changed'
  | 'changedAt'
  | 'fittedAt'
  | 'engine'
  | 'advice'
  | 'reason'
  | 'proposal';

/** What a column of an answer of an assessment means: of checks, scores, the roadmap, and the open instrumentation score. */
export type MaturityRole =
  | 'check'
  | 'group'
  | 'level'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'level4'
  | 'title'
  | 'service'
  | 'team'
  | 'outcome'
  | 'share'
  | 'weight'
  | 'effort'
  | 'asked'
  | 'found'
  | 'reason'
  | 'expr'
  | 'source'
  | 'language'
  | 'mends'
  | 'score'
  | 'passed'
  | 'partly'
  | 'failed'
  | 'unknown'
  | 'benefit'
  | 'incidents'
  | 'phase'
  | 'goal'
  | 'basis'
  | 'done'
  | 'risk'
  | 'owner'
  | 'rule'
  | 'impact'
  | 'coverage';

export type Role =
  | FieldRole
  | TableRole
  | ServiceRole
  | PatternRole
  | IncidentRole
  | ResponseRole
  | CapacityRole
  | ModelRole
  | MaturityRole;

const key = 'foresightRole';

/** The config of a column that says its role, beside what else is given. */
export function roleConfig(role: Role | undefined, config: FieldConfig = {}): FieldConfig {
  return role === undefined ? config : { ...config, custom: { ...config.custom, [key]: role } };
}

/** The role that a column states; undefined where it states none. */
export function readRole({ config }: { config?: { custom?: Record<string, unknown> } }): string | undefined {
  const role = config?.custom?.[key];
  return typeof role === 'string' ? role : undefined;
}
