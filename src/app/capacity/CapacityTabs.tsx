import React, { lazy } from 'react';
import { t } from '@grafana/i18n';
import { PageTabs, type PageTab } from '../tabs/PageTabs';
import { useCapacityAddress, type CapacityTab } from './capacityAddress';
import type { CapacityScope } from './capacityQuery';

const PlanTab = lazy(async () => ({ default: (await import('./plan/PlanTab')).PlanTab }));
const WhatIfTab = lazy(async () => ({ default: (await import('./whatIf/WhatIfTab')).WhatIfTab }));
const BacktestTab = lazy(async () => ({ default: (await import('./backtest/BacktestTab')).BacktestTab }));

/** The plan, what more requests would do, and what an earlier plan was worth. */
export function CapacityTabs(scope: CapacityScope) {
  const [{ tab }, change] = useCapacityAddress();
  const tabs: Array<PageTab<CapacityTab>> = [
    { name: 'plan', label: t('capacity.tab-plan', 'Plan'), content: <PlanTab {...scope} /> },
    { name: 'what-if', label: t('capacity.tab-what-if', 'What if'), content: <WhatIfTab {...scope} /> },
    { name: 'backtest', label: t('capacity.tab-backtest', 'Earlier plan'), content: <BacktestTab {...scope} /> },
  ];
  return <PageTabs id="capacity" tabs={tabs} active={tab} onOpen={(name) => change({ tab: name })} />;
}
