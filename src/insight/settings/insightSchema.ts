import type { InferInput } from 'valibot';
import { describe, list, optional, strictObject, text } from '../../schema';
import { signalRuleSchema } from '../discovery/rules/signalRuleSchema';
import { sloSchema } from '../slo/slo';

const source = (description: string) =>
  optional(describe(text('{field} is {value}. Write the uid of an allowed source.'), description));

/** Each rule asks the sources several times at every discovery. */
const maxOwnRules = 200;

/** jsonData.insight of a Foresight data source: where services are looked for, and what is added to the built-in rules. */
export const insightSchema = strictObject(
  {
    metrics: source('uid of the allowed source that metrics are read from; default the first one.'),
    logs: source('uid of the allowed source that logs are read from; default none.'),
    rules: optional(
      describe(
        list(signalRuleSchema, 'rules is no list. Write one entry per line.', maxOwnRules),
        'Own discovery rules, which come before the built-in ones.'
      )
    ),
    ignoredPaths: optional(
      describe(
        list(
          text('{field} is {value}. Write a path, such as /healthz; * stands for any characters.'),
          'ignoredPaths is no list. Write one path per line.'
        ),
        'Requests for these paths or procedures are no traffic; in place of the default list of scrapes and health checks. An empty list ignores none.'
      )
    ),
    slos: optional(list(sloSchema, 'slos is no list. Write one entry per line.')),
  },
  'It is no object with metrics, logs, rules, ignoredPaths and slos.'
);

/** Settings of the insight over services, as saved. */
export type InsightSettings = InferInput<typeof insightSchema>;
