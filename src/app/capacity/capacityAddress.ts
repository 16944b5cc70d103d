import { usePageAddress, type PageAddress } from '../tabs/pageAddress';

/** The tabs of the page, by their names in the address; the first one needs none. */
export const capacityTabs = ['plan', 'what-if', 'backtest'] as const;
export type CapacityTab = (typeof capacityTabs)[number];

/** What else the address keeps: data source, how far ahead, the growth that is tried, what is shown and open. */
const parts = {
  tabs: capacityTabs,
  parameters: { foresight: 'var-ds', horizon: 'horizon', growth: 'growth', show: 'show', open: 'open' },
} as const;
type Parameter = keyof (typeof parts)['parameters'];

/** What the address says now, and how to change a part of it. */
export function useCapacityAddress(): [
  PageAddress<CapacityTab, Parameter>,
  (change: Partial<PageAddress<CapacityTab, Parameter>>, replace?: boolean) => void,
] {
  return usePageAddress<CapacityTab, Parameter>(parts);
}
