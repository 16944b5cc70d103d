/**
 * The frames of an answer of services, told apart by `meta.custom.foresight.part`:
 * services: one row per service; trend: one column per service of its headline signal up to now; ahead: the same signal's
 * forecast; events: one row per anomaly of a signal in the range; dependencies: one row per caller and callee.
 */
export const fleetParts = ['services', 'trend', 'ahead', 'events', 'dependencies'] as const;
export type FleetPart = (typeof fleetParts)[number];

/** What a column of these frames means (`config.custom.foresightRole`). */
export const fleetRoles = [
  // services
  'service',
  'now',
  'ahead',
  'reason',
  'details',
  'rate',
  'errors',
  'duration',
  'runway',
  'score',
  // events
  'signal',
  'start',
  'end',
  'kind',
  'severity',
  // dependencies
  'caller',
  'callee',
] as const;
export type FleetRole = (typeof fleetRoles)[number];
