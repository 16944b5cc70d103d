import React, { lazy, useState } from 'react';
import { t } from '@grafana/i18n';
import type { RuleSpec } from '../../alerts';
import type { AllowedSource } from '../discovery/useAllowedSources';
import { PageTabs, type PageTab } from '../tabs/PageTabs';
import { NewRuleTab } from './form/NewRuleTab';
import { useRulesTab, type RulesTab } from './rulesTab';

// Most visits need the form alone.
const DashboardsTab = lazy(async () => ({ default: (await import('./dashboards/DashboardsTab')).DashboardsTab }));
const ExistingTab = lazy(async () => ({ default: (await import('./existing/ExistingTab')).ExistingTab }));

interface Props {
  spec: RuleSpec;
  sources: AllowedSource[];
  onChange: (spec: RuleSpec) => void;
}

/** The ways to a rule. */
export function RuleTabs({ spec, sources, onChange }: Props) {
  const [active, openTab] = useRulesTab();
  const [version, setVersion] = useState(0);
  const replace = (next: RuleSpec) => {
    onChange(next);
    setVersion(version + 1);
    if (active !== 'new') {
      openTab('new');
    }
  };
  const tabs: Array<PageTab<RulesTab>> = [
    {
      name: 'new',
      label: t('rules.tab-new', 'New rule'),
      content: <NewRuleTab key={version} spec={spec} sources={sources} onChange={onChange} onReplace={replace} />,
    },
    {
      name: 'dashboards',
      label: t('rules.tab-dashboards', 'From dashboards'),
      content: <DashboardsTab foresight={spec.foresight} sources={sources} onOpen={replace} />,
    },
    {
      name: 'existing',
      label: t('rules.tab-existing', 'Existing rules'),
      content: <ExistingTab foresight={spec.foresight} sources={sources} onOpen={replace} />,
    },
  ];
  return <PageTabs id="rules" tabs={tabs} active={active} onOpen={openTab} />;
}
