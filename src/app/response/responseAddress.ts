import { useMemo, useSyncExternalStore } from 'react';
import { locationService } from '@grafana/runtime';

/** The tabs of the page, by their names in the address; the first one needs none. */
export const responseTabs = ['suggestions', 'catalogue', 'replay', 'scaling', 'record'] as const;
export type ResponseTab = (typeof responseTabs)[number];

/** What else the address keeps: which data source, which decision or records are shown. */
const parameters = {
  foresight: 'var-ds',
  action: 'action',
  target: 'target',
  event: 'event',
  from: 'from',
  to: 'to',
} as const;
type Parameter = keyof typeof parameters;

export type ResponseAddress = { tab: ResponseTab } & Record<Parameter, string>;

const onNavigation = (changed: () => void) => locationService.getHistory().listen(changed);
const currentSearch = () => locationService.getLocation().search;

/** What an address says; what it does not name is empty, and an unknown tab is the first one. */
export function readAddress(search: string): ResponseAddress {
  const given = new URLSearchParams(search);
  const values = Object.entries(parameters).map(([name, key]) => [name, given.get(key) ?? '']);
  const tab = responseTabs.find((name) => name === given.get('tab')) ?? responseTabs[0];
  return { tab, ...(Object.fromEntries(values) as Record<Parameter, string>) };
}

/** The parts of an address as Grafana takes them: what is empty is taken out of it. */
export function writeAddress({ tab, ...values }: Partial<ResponseAddress>): Record<string, string | null> {
  const written = Object.entries(values).map(([name, value]) => [parameters[name as Parameter], value || null]);
  return { ...(tab && { tab: tab === responseTabs[0] ? null : tab }), ...Object.fromEntries(written) };
}

/** What the address says now, and how to change a part of it. */
export function useResponseAddress(): [ResponseAddress, (change: Partial<ResponseAddress>, replace?: boolean) => void] {
  const search = useSyncExternalStore(onNavigation, currentSearch);
  const address = useMemo(() => readAddress(search), [search]);
  const change = (part: Partial<ResponseAddress>, replace?: boolean) => {
    // Not at once: a Combobox reports its choice in an effect, and one whose page renders within it reports without end.
    setTimeout(() => locationService.partial(writeAddress(part), replace));
  };
  return [address, change];
}
