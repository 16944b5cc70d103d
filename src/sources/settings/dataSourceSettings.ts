import type { InferInput } from 'valibot';
import { calendarSchema, limitsSchema } from '../../queries';
import { baseUrl, describe, list, object, choice, optional, strictObject, text } from '../../schema';
import { defaultLanguage, languageCodes } from '../../texts';
import { rolesSchema } from './roleSettings';
import { sourceSchema, type SourceSettings } from './sourceSettings';

/** jsonData of a Foresight data source, apart from the settings of services; Grafana keeps fields of its own beside ours. */
export const dataSourceSchema = object({
  grafanaUrl: optional(
    describe(baseUrl(), 'Base URL of this Grafana as its own backend reaches it; default what Grafana reports.')
  ),
  sources: optional(
    describe(
      list(sourceSchema, 'The list of sources (sources) is no list. Write one entry per source.'),
      'The allow-list: nothing outside it is ever contacted.'
    )
  ),
  limits: optional(limitsSchema),
  calendar: optional(calendarSchema),
  roles: optional(rolesSchema),
  audit: optional(
    strictObject(
      {
        loki: describe(
          text('audit.loki is missing. Write the uid of an allowed source of kind loki.'),
          'uid of an allowed source of kind loki, asked directly, that audit events are also written to.'
        ),
      },
      'audit is no object with loki.'
    )
  ),
  language: optional(
    describe(
      choice(
        languageCodes,
        `The language is {value}, which is not known; English is used. Choose one of ${languageCodes.join(', ')}.`
      ),
      'Language of what alert rules and files are told; people read in the language of their own preferences.'
    ),
    defaultLanguage
  ),
});

/** The same as saved. */
export type DataSourceSettings = Omit<InferInput<typeof dataSourceSchema>, 'sources'> & { sources?: SourceSettings[] };
