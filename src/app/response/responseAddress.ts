import { readPageAddress, usePageAddress, writePageAddress, type PageAddress } from '../tabs/pageAddress';

/** The tabs of the page, by their names in the address; the first one needs none. */
export const responseTabs = ['suggestions', 'catalogue', 'replay', 'scaling', 'record'] as const;
export type ResponseTab = (typeof responseTabs)[number];

/** What else the address keeps: which data source, which decision or records are shown. */
const parts = {
  tabs: responseTabs,
  parameters: {
    foresight: 'var-ds',
    action: 'action',
    target: 'target',
    event: 'event',
    from: 'from',
    to: 'to',
  },
} as const;

type Parameter = keyof (typeof parts)['parameters'];
export type ResponseAddress = PageAddress<ResponseTab, Parameter>;

/** What an address says; what it does not name is empty, and an unknown tab is the first one. */
export function readAddress(search: string): ResponseAddress {
  return readPageAddress<ResponseTab, Parameter>(parts, search);
}

/** The parts of an address as Grafana takes them: what is empty is taken out of it. */
export function writeAddress(change: Partial<ResponseAddress>): Record<string, string | null> {
  return writePageAddress<ResponseTab, Parameter>(parts, change);
}

/** What the address says now, and how to change a part of it. */
export function useResponseAddress(): [ResponseAddress, (change: Partial<ResponseAddress>, replace?: boolean) => void] {
  return usePageAddress<ResponseTab, Parameter>(parts);
}
