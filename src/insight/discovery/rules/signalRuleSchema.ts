import * as v from 'valibot';
import { anyText, describe, list, number, choice, optional, strictObject, text } from '../../../schema';
import { languages, scopes, signalKinds } from './signalKind';

const labelName = v.regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, '{value} cannot be the name of a label.');
const metricName = v.regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, '{value} cannot be the name of a metric.');
const metric = v.pipe(text('the name of a metric'), metricName);
const label = v.pipe(text('the name of a label'), labelName);
const labels = list(label, 'a list of labels');

const expr = v.pipe(
  text('Its expr is missing. Write a query with $match and $by.'),
  v.check<string, (issue: v.CheckIssue<string>) => string>(
    (written) => listMissing(written).length === 0,
    ({ input }) =>
      `Its expr lacks ${listMissing(input).join(' and ')}, which stand for the matchers and the label of a service.`
  )
);

function listMissing(written: string): string[] {
  return ['$match', '$by'].filter((word) => !written.includes(word));
}

/** How one signal is recognised and read, as an admin writes it. Names go into queries as they are. */
export const signalRuleSchema = v.pipe(
  strictObject(
    {
      id: describe(
        text('Its id is missing. Give it a name that no other rule has.'),
        'Unique in the table; a rule with the id of a built-in one replaces it.'
      ),
      language: choice(languages),
      kind: choice(signalKinds),
      scope: describe(choice(scopes), 'What the series belong to.'),
      metric: describe(
        metric,
        'The metric whose series show that the signal is there; for logs the label that streams are named by.'
      ),
      needs: optional(
        describe(
          list(metric, 'a list of metrics'),
          'Other metrics that expr reads; without one of them the rule does not apply.'
        )
      ),
      maximum: optional(
        describe(
          metric,
          'How much there may be at most, on series with the same labels of subjects; only those have the signal for which it is above 0.'
        )
      ),
      unlimited: optional(
        describe(
          number({}, 'Its unlimited is {value}. Write a number, or leave it out.'),
          'A maximum from which on there is none. Default: 9e15, which limits of memory that are none exceed.'
        )
      ),
      subject: describe(
        v.pipe(labels, v.minLength(1, 'Its subject is empty. Name the labels that tell whose series it is.')),
        'Labels that may name the subject; the first that a series has does.'
      ),
      outcome: optional(
        describe(labels, 'Labels that may tell how a request ended; the first that a series has stands for $outcome.')
      ),
      namespace: optional(
        describe(
          labels,
          'Labels that may tell the namespace of the subject, where they are others than namespace, k8s_namespace_name, kubernetes_namespace and service_namespace; the first that a series has does.'
        )
      ),
      path: optional(
        describe(
          labels,
          'Labels that may tell the path or procedure of a request: series of ignored paths, such as health checks, are left out.'
        )
      ),
      only: optional(
        describe(
          anyText('Its only is no text of matchers, such as job="api".'),
          'Labels that every series must have, as matchers without braces.'
        )
      ),
      expr: describe(
        expr,
        '$match stands for the matchers of the subjects, $by for the label that names them, $window for the range of rates, $outcome for the label of an outcome. One series per subject, or per subject and part.'
      ),
      unit: describe(
        text('Its unit is missing. Write one of Grafana, such as s, bytes or percentunit.'),
        "Grafana's id of the unit."
      ),
      harm: describe(choice(['up', 'down', 'both']), 'The side that harms; both for what is merely unusual.'),
      limit: optional(
        describe(
          number({}, 'Its limit is {value}. Write a number, or leave it out.'),
          'A value that cannot be, or should never be, passed: 1 for ratios.'
        )
      ),
    },
    'It is no object with id, kind, metric and expr.'
  ),
  v.check(
    ({ expr: written, outcome }) => !written.includes('$outcome') || outcome !== undefined,
    'Its expr has $outcome, but outcome names no label of how a request ended.'
  )
);

/** How one signal is recognised and read: data, so that an admin can add to the table. */
export type SignalRule = v.InferOutput<typeof signalRuleSchema>;
