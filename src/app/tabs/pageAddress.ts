import { useMemo, useSyncExternalStore } from 'react';
import { locationService } from '@grafana/runtime';

/** What the address of a page keeps. */
export interface AddressParts<Tab extends string, Name extends string> {
  /** The tabs by their names in the address; the first one needs none. */
  tabs: readonly Tab[];
  /** What else there is, and what the address calls it. */
  parameters: Readonly<Record<Name, string>>;
}

export type PageAddress<Tab extends string, Name extends string> = { tab: Tab } & Record<Name, string>;

const onNavigation = (changed: () => void) => locationService.getHistory().listen(changed);
const currentSearch = () => locationService.getLocation().search;

/** What an address says; what it does not name is empty, and an unknown tab is the first one. */
export function readPageAddress<Tab extends string, Name extends string>(
  { tabs, parameters }: AddressParts<Tab, Name>,
  search: string
): PageAddress<Tab, Name> {
  const given = new URLSearchParams(search);
  const values = Object.entries<string>(parameters).map(([name, key]) => [name, given.get(key) ?? '']);
  const tab = tabs.find((name) => name === given.get('tab')) ?? tabs[0];
  return { tab, ...(Object.fromEntries(values) as Record<Name, string>) };
}

/** The parts of an address as Grafana takes them: what is empty is taken out of it. */
export function writePageAddress<Tab extends string, Name extends string>(
  { tabs, parameters }: AddressParts<Tab, Name>,
  { tab, ...values }: Partial<PageAddress<Tab, Name>>
): Record<string, string | null> {
  const written = Object.entries(values).map(([name, value]) => [parameters[name as Name], value || null]);
  return { ...(tab && { tab: tab === tabs[0] ? null : tab }), ...Object.fromEntries(written) };
}

/** What the address says now, and how to change a part of it. */
export function usePageAddress<Tab extends string, Name extends string>(
  parts: AddressParts<Tab, Name>
): [PageAddress<Tab, Name>, (change: Partial<PageAddress<Tab, Name>>, replace?: boolean) => void] {
  const search = useSyncExternalStore(onNavigation, currentSearch);
  const address = useMemo(() => readPageAddress(parts, search), [parts, search]);
  const change = (part: Partial<PageAddress<Tab, Name>>, replace?: boolean) => {
    // Not at once: a Combobox reports its choice in an effect, and one whose page renders within it reports without end.
    setTimeout(() => locationService.partial(writePageAddress(parts, part), replace));
  };
  return [address, change];
}
