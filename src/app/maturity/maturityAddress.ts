import { usePageAddress, type PageAddress } from '../tabs/pageAddress';

/** The tabs of the page, by their names in the address; the first one needs none. */
const tabs = ['assessment', 'instrumentation', 'progress', 'roadmap'] as const;
export type MaturityTab = (typeof tabs)[number];

const parts = {
  tabs,
  parameters: {
    /** Uid of the Foresight data source. */
    foresight: 'var-ds',
    /** One check alone, as links from elsewhere name it. */
    check: 'check',
    level: 'level',
    outcome: 'outcome',
    service: 'service',
    team: 'team',
    /** What the tables of services compare: services, or teams. */
    by: 'by',
    /** Uid of the data source that progress is recorded in. */
    recorded: 'recorded',
    from: 'from',
    to: 'to',
  },
} as const;

type Parameter = keyof typeof parts.parameters;
export type MaturityAddress = PageAddress<MaturityTab, Parameter>;

/** What the address says now, and how to change a part of it. */
export const useMaturityAddress = () => usePageAddress<MaturityTab, Parameter>(parts);
