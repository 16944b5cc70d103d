import type { SignalRule } from '../discovery/signalRule';
import type { Slo } from '../slo/slo';

/** jsonData.insight of a Foresight data source: where services are looked for, and what is added to the built-in rules. */
export interface InsightSettings {
  /** uid of the allowed source that metrics are read from; default the first one. */
  metrics?: string;
  /** uid of the allowed source that logs are read from; default none. */
  logs?: string;
  /** Own rules, which come before the built-in ones; one with the id of a built-in rule replaces it. */
  rules?: SignalRule[];
  slos?: Slo[];
}
