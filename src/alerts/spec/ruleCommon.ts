import * as v from 'valibot';
import type { PredictiveQuery } from '../../queries';
import {
  anyObject,
  anyText,
  describe,
  duration,
  number,
  object,
  choice,
  refuseLists,
  uid,
  wholeNumber,
} from '../../schema';
import { languageCodes } from '../../texts';
import { evidence } from './evidenceSpec';
import { labels } from './labels';
import { durationOrAuto, durationOrZero, durationWhere, title } from './schema';

/** Severities, the most serious first. */
export const severities = ['critical', 'warning', 'info'] as const;
/** The severity that an alert is labelled with. */
export type Severity = (typeof severities)[number];

/** States that a rule takes where its query has no data. */
export const noDataStates = ['NoData', 'Alerting', 'OK', 'KeepLast'] as const;
/** A state without data. */
export type NoDataState = (typeof noDataStates)[number];

/** States that a rule takes where its query fails. */
export const execErrStates = ['Error', 'Alerting', 'OK', 'KeepLast'] as const;
/** A state after a failed query. */
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
    | 'longCycles'
    | 'coldStart'
    | 'method'
    | 'partialData'
  >
>;

const panelNumber =
  "{field} is {value}. Give the dashboard's uid and the panel's number, such as { dashboardUid: 'shop', panelId: 5 }.";

/** Texts of an alert. Summary and description may hold Go templates. */
const annotations = object({
  summary: v.optional(anyText()),
  description: v.optional(anyText()),
  runbook: v.optional(
    v.pipe(
      anyText('a web address that begins with https://'),
      v.regex(/^https?:\/\/\S+$/i, 'a web address that begins with https://'),
      v.description('Address of the instructions for whoever is notified.')
    )
  ),
  panel: v.optional(
    describe(object({ dashboardUid: uid(), panelId: wholeNumber({}, panelNumber) }), 'The panel that shows the query.')
  ),
});

/** Texts and links of an alert. */
export type RuleAnnotations = v.InferOutput<typeof annotations>;

/** Grafana's scheduler ticks every 10 s. */
const isTick = (ms: number) => ms % 10_000 === 0;

/** What is watched: a source by its uid, and that source's own query. */
const source = object({
  uid: uid(),
  query: anyObject("the source's own query, such as { expr: 'sum(rate(http_requests_total[5m]))' }"),
});

/** Other options than the step are read with the query. */
const learning = refuseLists(v.looseObject({ step: v.optional(durationOrAuto()) }, 'an object'));

/** Schemas of what the rules of all kinds have in common. Durations are Grafana's: '5m', '12h', '28d'. */
export const commonEntries = {
  name: title(),
  folder: describe(title(), 'Title of the folder. It is created if it does not exist.'),
  folderUid: v.optional(describe(uid(), 'Uid of the folder. Default: derived from the title.')),
  group: describe(title(), 'Evaluation group. Its rules are evaluated together.'),
  identity: v.optional(
    describe(
      title(),
      'Tells rules of the same folder, group and name apart, such as the uid of their dashboard. Part of the uid.'
    )
  ),
  interval: describe(
    durationWhere(isTick, 'Grafana evaluates every 10 s: choose a multiple of 10s, such as 1m.'),
    'Evaluation interval: a multiple of 10s.'
  ),
  for: describe(durationOrZero(), 'Pending period: how long the condition must hold. 0s: the alert fires at once.'),
  keepFiring: v.optional(describe(duration(), 'How long the alert keeps firing after the condition has ended.')),
  severity: choice(severities),
  noData: v.optional(describe(choice(noDataStates), 'State where the query has no data.')),
  execErr: v.optional(describe(choice(execErrStates), 'State where the query fails.')),
  labels: v.optional(labels),
  annotations: v.optional(annotations),
  evidence: v.optional(
    describe(
      evidence,
      'What the message tells beside the number that decides. Default: the numbers of its kind; false: nothing.'
    )
  ),
  language: v.optional(describe(choice(languageCodes), 'Language of the message. Default: English.')),
  recovery: v.optional(
    describe(number(), 'Recovery threshold: a firing alert ends at this value, on the safe side of the limit.')
  ),
  foresight: describe(uid(), 'Uid of the Foresight data source.'),
  source: describe(source, 'What is watched: a data source by its uid, and its own query.'),
  learning: v.optional(describe(learning, 'How the forecast learns. Default: automatic.')),
};

/** What the rules of all kinds have in common. */
export type RuleCommon = Omit<v.InferOutput<v.ObjectSchema<typeof commonEntries, undefined>>, 'learning'> & {
  learning?: LearningOptions;
};
