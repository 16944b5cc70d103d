import { handsOver } from './contactPoints';
import { actionLabel } from './payload/handOver';
import type { NotifySpec, Route } from './notifySpec';

/** Label, operator and value. */
export type Matcher = [label: string, operator: '=' | '=~', value: string];

/**
 * Which alerts a route takes: those with its labels, or all that Foresight's rules raise. One to an engine takes only those that
 * are due.
 */
export function listMatchers({ labels = {} }: Route, point: NotifySpec['point']): Matcher[] {
  const given = Object.entries(labels).map(([label, value]): Matcher => [label, '=', value]);
  if (handsOver(point) && !Object.hasOwn(labels, actionLabel)) {
    return [[actionLabel, '=~', '.+'], ...given];
  }
  return given.length > 0 ? given : [['foresight_kind', '=~', '.+']];
}

/** Labels by which alerts are put into one notification. */
export function chooseGrouping({ groupBy }: Route): string[] {
  return groupBy ?? ['grafana_folder', 'alertname'];
}

/** What a policy tree does to the tree that is there. */
export const replaces =
  "Grafana has one tree of notification policies: this one replaces all of it. Add your other routes, or leave it out and add the route in Grafana's pages.";
