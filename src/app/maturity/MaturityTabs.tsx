import React, { lazy } from 'react';
import { t } from '@grafana/i18n';
import { PageTabs, type PageTab } from '../tabs/PageTabs';
import { useMaturityAddress, type MaturityTab } from './maturityAddress';

const AssessmentTab = lazy(async () => ({ default: (await import('./assessment/AssessmentTab')).AssessmentTab }));
const InstrumentationTab = lazy(async () => ({
  default: (await import('./instrumentation/InstrumentationTab')).InstrumentationTab,
}));
const ProgressTab = lazy(async () => ({ default: (await import('./progress/ProgressTab')).ProgressTab }));
const RoadmapTab = lazy(async () => ({ default: (await import('./roadmap/RoadmapTab')).RoadmapTab }));

/** Where we are by our own checks, by the open instrumentation score, over time, and what comes next. */
export function MaturityTabs({ foresight }: { foresight: string }) {
  const [{ tab }, change] = useMaturityAddress();
  const tabs: Array<PageTab<MaturityTab>> = [
    {
      name: 'assessment',
      label: t('maturity.tab-assessment', 'Assessment'),
      content: <AssessmentTab foresight={foresight} />,
    },
    {
      name: 'instrumentation',
      label: t('maturity.tab-instrumentation', 'Instrumentation'),
      content: <InstrumentationTab foresight={foresight} />,
    },
    {
      name: 'progress',
      label: t('maturity.tab-progress', 'Progress'),
      content: <ProgressTab foresight={foresight} />,
    },
    { name: 'roadmap', label: t('maturity.tab-roadmap', 'Roadmap'), content: <RoadmapTab foresight={foresight} /> },
  ];
  return <PageTabs id="maturity" tabs={tabs} active={tab} onOpen={(next) => change({ tab: next })} />;
}
