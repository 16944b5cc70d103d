import type { InferOutput } from 'valibot';
import { describe, duration, list, optional, strictObject, text } from '../../schema';

/** Each is read at every answer. */
const maxAlertmanagers = 10;

/** jsonData.incidents of a Foresight data source: what incidents are made of. */
export const incidentSettingsSchema = strictObject(
  {
    alertmanagers: optional(
      describe(
        list(
          text('{field} is {value}. Write the uid of an Alertmanager data source.', 100),
          'alertmanagers is no list. Write one uid per line.',
          maxAlertmanagers
        ),
        'uids of the Alertmanager data sources whose alerts are part of incidents; Grafana’s own alerts and those of Prometheus are anyway.'
      ),
      []
    ),
    lookback: optional(
      describe(duration(), 'How long ago earlier incidents are looked for that are like one, up to 90d.'),
      '30d'
    ),
    gap: optional(
      describe(
        duration(),
        'Alerts of neighbouring services that begin at most so far apart are one incident, up to 2h.'
      ),
      '10m'
    ),
  },
  'It is no object with alertmanagers, lookback and gap.'
);

/** The same with defaults filled in. */
export type IncidentSettings = InferOutput<typeof incidentSettingsSchema>;
