import * as v from 'valibot';
import type { PredictiveQuery } from '../../queries';
import {
  choiceSchema,
  durationOrZeroSchema,
  durationSchema,
  durationThat,
  numberSchema,
  objectMessage,
  objectSchema,
  titleSchema,
  uidSchema,
} from './schema';
import { labelsSchema } from './labels';

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

const text = v.string('{field} is {value}. Give a text.');

const panelMessage =
  "{parent} is {parentValue}. Give the dashboard's uid and the panel's number, such as { dashboardUid: 'shop', panelId: 5 }.";

/** Texts of an alert. Summary and description may hold Go templates. */
const annotationsSchema = objectSchema(
  {
    summary: v.optional(text),
    description: v.optional(text),
    /** Address of the instructions for who is paged. */
    runbook: v.optional(
      v.pipe(text, v.regex(/^https?:\/\/\S+$/i, '{field} is {value}. Give a web address that begins with https://.'))
    ),
    /** The panel that shows the query. */
    panel: v.optional(
      v.object(
        { dashboardUid: uidSchema, panelId: v.pipe(v.number(panelMessage), v.integer(panelMessage)) },
        panelMessage
      )
    ),
  },
  objectMessage
);

export type RuleAnnotations = v.InferOutput<typeof annotationsSchema>;

/** Grafana's scheduler ticks every 10 s. */
const isTick = (ms: number) => ms % 10_000 === 0;

/** What is watched: a source by its uid, and that source's own query. */
const sourceSchema = objectSchema(
  {
    uid: uidSchema,
    query: v.record(
      v.string(),
      v.unknown(),
      "{field} is {value}. Give the source's own query, such as { expr: 'sum(rate(http_requests_total[5m]))' }."
    ),
  },
  objectMessage
);

/** Other options than the step are read with the query. */
const learningSchema = v.looseObject(
  { step: v.optional(v.union([v.literal('auto'), durationSchema], '{field} is {value}. Give a duration or auto.')) },
  objectMessage
);

/** Schemas of what the rules of all kinds have in common. Durations are Grafana's: '5m', '12h', '28d'. */
export const commonEntries = {
  name: titleSchema(),
  /** Title of the folder. */
  folder: titleSchema(),
  /** Uid of the folder; left out, it is derived from the title. */
  folderUid: v.optional(uidSchema),
  group: titleSchema(),
  /** Evaluation interval. */
  interval: durationThat(isTick, 'Grafana evaluates every 10 s: choose a multiple of 10s, such as 1m.'),
  /** Pending period: how long the condition must hold; '0s' = fires at once. */
  for: durationOrZeroSchema,
  /** How long the alert keeps firing after the condition has ended. */
  keepFiring: v.optional(durationSchema),
  severity: choiceSchema(severities),
  noData: v.optional(choiceSchema(noDataStates)),
  execErr: v.optional(choiceSchema(execErrStates)),
  labels: v.optional(labelsSchema),
  annotations: v.optional(annotationsSchema),
  /** Recovery threshold: the value at which a firing alert ends, on the safe side of the limit. */
  recovery: v.optional(numberSchema),
  /** Uid of the Foresight data source. */
  foresight: uidSchema,
  source: sourceSchema,
  learning: v.optional(learningSchema),
};

/** What the rules of all kinds have in common. */
export type RuleCommon = Omit<v.InferOutput<v.ObjectSchema<typeof commonEntries, undefined>>, 'learning'> & {
  learning?: LearningOptions;
};
