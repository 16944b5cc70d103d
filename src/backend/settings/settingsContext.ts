import type { DataSourceInstance } from '../protocol/wire/messages';
import type { ExpandedIcs } from './calendar/expandedIcs';
import type { OperatorSettings } from './operatorSettings';

/** Whose settings they are, and what else they depend on. */
export interface SettingsContext {
  instance: DataSourceInstance;
  orgId: number;
  /** What Grafana says of itself with every request. */
  grafanaConfig: Record<string, string>;
  /** Default those of an operator who set nothing. */
  operator?: OperatorSettings;
  /** What the calendar's iCalendar text holds; absent = nothing. */
  ics?: ExpandedIcs;
  /** The public holidays of the calendar's regions; absent = none. */
  holidays?: ExpandedIcs;
}
