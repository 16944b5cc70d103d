/** The label of alerts that an engine is told of: the id of their action. */
export const actionLabel = 'foresight_action';

/** How a route to an engine differs from others: one alert at a time, at once, and again after a minute where sending failed. */
export const handOver = { groupBy: [actionLabel, 'action', 'target'], groupWait: '0s', groupInterval: '1m' };

/** Whether alerts that are grouped so reach an engine one by one: by all labels, or at least by action and target. */
export function isOneByOne(groupBy: readonly string[]): boolean {
  return groupBy.includes('...') || handOver.groupBy.every((label) => groupBy.includes(label));
}
