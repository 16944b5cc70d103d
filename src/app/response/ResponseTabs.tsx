import React, { lazy } from 'react';
import { t } from '@grafana/i18n';
import { PageTabs, type PageTab } from '../tabs/PageTabs';
import { useResponseAddress, type ResponseTab } from './responseAddress';

const SuggestionsTab = lazy(async () => ({
  default: (await import('./suggestions/SuggestionsTab')).SuggestionsTab,
}));
const CatalogueTab = lazy(async () => ({ default: (await import('./catalogue/CatalogueTab')).CatalogueTab }));
const DryRunTab = lazy(async () => ({ default: (await import('./dryRun/DryRunTab')).DryRunTab }));
const RecordTab = lazy(async () => ({ default: (await import('./record/RecordTab')).RecordTab }));
const ScalingTab = lazy(async () => ({ default: (await import('./scaling/ScalingTab')).ScalingTab }));

/** What is suggested now, what may be done at all, what would have been done, scaling ahead, and what was done. */
export function ResponseTabs({ foresight }: { foresight: string }) {
  const [{ tab }, change] = useResponseAddress();
  const tabs: Array<PageTab<ResponseTab>> = [
    {
      name: 'suggestions',
      label: t('response.tab-suggestions', 'Suggestions'),
      content: <SuggestionsTab foresight={foresight} />,
    },
    {
      name: 'catalogue',
      label: t('response.tab-catalogue', 'Catalogue'),
      content: <CatalogueTab foresight={foresight} />,
    },
    {
      name: 'replay',
      label: t('response.tab-replay', 'Dry run over the past'),
      content: <DryRunTab foresight={foresight} />,
    },
    {
      name: 'scaling',
      label: t('response.tab-scaling', 'Scaling'),
      content: <ScalingTab foresight={foresight} />,
    },
    { name: 'record', label: t('response.tab-record', 'Record'), content: <RecordTab foresight={foresight} /> },
  ];
  return <PageTabs id="response" tabs={tabs} active={tab} onOpen={(next) => change({ tab: next })} />;
}
