import { useSyncExternalStore } from 'react';
import { locationService } from '@grafana/runtime';

/** The tabs of the page of rules, by their names in the address; the first one needs none. */
export const rulesTabs = ['new', 'dashboards', 'existing'] as const;
export type RulesTab = (typeof rulesTabs)[number];

const onNavigation = (changed: () => void) => locationService.getHistory().listen(changed);

/** The tab of the address; links that name none, or one that is not known, lead to the form. */
export function readTab(search: Record<string, unknown>): RulesTab {
  return rulesTabs.find((name) => name === search.tab) ?? rulesTabs[0];
}

/** The tab that the address names, and how to open another one. */
export function useRulesTab(): [RulesTab, (tab: RulesTab) => void] {
  const tab = useSyncExternalStore(onNavigation, () => readTab(locationService.getSearchObject()));
  const open = (next: RulesTab) => locationService.partial({ tab: next === rulesTabs[0] ? null : next });
  return [tab, open];
}
