import { createMessage } from '../../texts';

/** Titles of columns of reports. */
export const columnTitles = {
  resource: createMessage('capacity.column-resource', {}),
  now: createMessage('capacity.column-now', {}),
  limit: createMessage('capacity.column-limit', {}),
  probability: createMessage('capacity.column-probability', {}),
  earliest: createMessage('capacity.column-earliest', {}),
  expected: createMessage('capacity.column-expected', {}),
  'order-by': createMessage('capacity.column-order-by', {}),
  'load-at-limit': createMessage('capacity.column-load-at-limit', {}),
  trust: createMessage('capacity.column-trust', {}),
  path: createMessage('capacity.column-path', {}),
  growth: createMessage('capacity.column-growth', {}),
  then: createMessage('capacity.column-then', {}),
  interval: createMessage('capacity.column-interval', {}),
  reason: createMessage('capacity.column-reason', {}),
  caller: createMessage('capacity.column-caller', {}),
  callee: createMessage('capacity.column-callee', {}),
  calls: createMessage('capacity.column-calls', {}),
  'per-call': createMessage('capacity.column-per-call', {}),
  foreseen: createMessage('capacity.column-foreseen', {}),
  came: createMessage('capacity.column-came', {}),
  within: createMessage('capacity.column-within', {}),
  'reached-after': createMessage('capacity.column-reached-after', {}),
} as const;
