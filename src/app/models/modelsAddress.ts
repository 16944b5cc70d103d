import { usePageAddress, type PageAddress } from '../tabs/pageAddress';

const parts = { tabs: [''], parameters: { foresight: 'var-ds', where: 'where', open: 'open' } } as const;
type Parameter = keyof (typeof parts)['parameters'];

/** What the address keeps of the page: data source, which queries, and which row is open. */
export function useModelsAddress(): [
  PageAddress<'', Parameter>,
  (change: Partial<PageAddress<'', Parameter>>, replace?: boolean) => void,
] {
  return usePageAddress<'', Parameter>(parts);
}
