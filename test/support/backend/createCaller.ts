import type { Caller } from '../../../src/backend';

/** Somebody who looks at a panel of a data source of the first organisation, with these changes. */
export function createCaller(change: Partial<Caller> = {}): Caller {
  return { lane: 'interactive', orgId: 1, dataSourceUid: 'foresight', ...change };
}
