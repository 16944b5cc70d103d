/** How urgent work is, the most urgent first: rules that alert, what somebody looks at, and what takes long anyhow. */
export type Lane = 'alert' | 'interactive' | 'bulk';

/** For whom work is done. Within a lane organisations have equal shares of the workers, and data sources of their organisation's. */
export interface Caller {
  lane: Lane;
  orgId: number;
  dataSourceUid: string;
}
