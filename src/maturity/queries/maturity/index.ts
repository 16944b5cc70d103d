import { serviceLabel, sourceFormFields } from '../../../insight';
import { message, type ComposedQueryType } from '../../../queries';
import type { MaturityRunDeps } from '../../maturityDeps';
import { maturityFields, type MaturityQuery } from './fields';

/** How far is observability here, and what is missing? */
export const maturity = {
  label: message('query-type.maturity', 'Maturity'),
  help: message('query-type.maturity-help', 'How good are metrics, logs and alerts here, and what is missing?'),
  fields: maturityFields,
  isBulk: true,
  outputs: {
    checks: {
      label: message('maturity.checks', 'Checks'),
      help: message('maturity.checks-help', 'A table: one row per check and service'),
    },
    services: {
      label: message('maturity.services', 'Services'),
      help: message('maturity.services-help', 'A table: level and score of each service'),
    },
    teams: {
      label: message('maturity.teams', 'Teams'),
      help: message('maturity.teams-help', 'A table: level and score of each team'),
    },
    roadmap: {
      label: message('maturity.roadmap', 'Roadmap'),
      help: message('maturity.roadmap-help', 'A table: what to mend first'),
    },
    instrumentation: {
      label: message('maturity.instrumentation', 'Instrumentation score'),
      help: message('maturity.instrumentation-help', 'A table: one row per rule of the open score and service'),
    },
    level: {
      label: message('maturity.level', 'Level'),
      help: message('maturity.level-help', '0 to 4; of the whole, each team and service, for rules'),
      isNumber: true,
    },
    score: {
      label: message('maturity.score', 'Score'),
      help: message('maturity.score-help', '0 to 100; of the whole, each team and service, for rules'),
      isNumber: true,
    },
    outcome: {
      label: message('maturity.outcome', 'Outcome of checks'),
      help: message('maturity.outcome-help', '0 to 1; of each check and service, for rules'),
      isNumber: true,
    },
    instrumentationScore: {
      label: message('maturity.instrumentation-score', 'Instrumentation score (number)'),
      help: message('maturity.instrumentation-score-help', '0 to 100; of each service, for rules'),
      isNumber: true,
    },
  },
  alertOutput: 'score',
  form: {
    top: [
      { ...serviceLabel, control: { kind: 'service', empty: message('insight-query.all-services', 'All services') } },
      {
        path: 'team',
        label: message('maturity.team', 'Team'),
        help: message('maturity.team-help', 'One team, or a variable; empty for all.'),
        control: { kind: 'text', placeholder: '$team' },
      },
      { path: 'weeks', label: message('maturity.weeks', 'Weeks'), control: { kind: 'count' } },
    ],
    sources: sourceFormFields,
    sections: [],
  },
  isComplete: () => true,
  describe: ({ service, team }) => `maturity(${[service, team].filter((one) => one !== '').join(', ')})`,
  load: () => import('./answer'),
} satisfies ComposedQueryType<MaturityQuery, MaturityRunDeps>;
