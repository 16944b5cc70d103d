/** How urgent work is, the most urgent first: rules that alert, what somebody looks at, and what takes long anyhow. */
export const lanes = ['alert', 'interactive', 'bulk'] as const;

export type Lane = (typeof lanes)[number];

/** For whom work is done. Within a lane organisations have equal shares of the workers, and data sources of their organisation's. */
export interface Caller {
  lane: Lane;
  orgId: number;
  dataSourceUid: string;
}

/** What `create` gives for each lane. */
export function mapLanes<T>(create: (lane: Lane) => T): Record<Lane, T> {
  return { alert: create('alert'), interactive: create('interactive'), bulk: create('bulk') };
}
