import { usePageAddress, type PageAddress } from '../tabs/pageAddress';

/** The tabs of the page, by their names in the address; the first one needs none. */
export const learnTabs = ['exercise', 'glossary'] as const;
export type LearnTab = (typeof learnTabs)[number];

const parts = { tabs: learnTabs, parameters: { foresight: 'var-ds', step: 'step' } } as const;

type Parameter = keyof (typeof parts)['parameters'];

/** What the address says now, and how to change a part of it. */
export function useLearnAddress(): [
  PageAddress<LearnTab, Parameter>,
  (change: Partial<PageAddress<LearnTab, Parameter>>) => void,
] {
  return usePageAddress<LearnTab, Parameter>(parts);
}
