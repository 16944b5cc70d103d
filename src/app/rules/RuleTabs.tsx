import React, { lazy, Suspense, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { LoadingPlaceholder, Tab, TabsBar, useStyles2 } from '@grafana/ui';
import type { RuleSpec } from '../../alerts';
import type { AllowedSource } from '../discovery/useAllowedSources';
import { NewRuleTab } from './form/NewRuleTab';
import { rulesTabs, useRulesTab, type RulesTab } from './rulesTab';

// Most visits need the form alone.
const DashboardsTab = lazy(async () => ({ default: (await import('./dashboards/DashboardsTab')).DashboardsTab }));
const ExistingTab = lazy(async () => ({ default: (await import('./existing/ExistingTab')).ExistingTab }));

interface Props {
  spec: RuleSpec;
  sources: AllowedSource[];
  onChange: (spec: RuleSpec) => void;
}

/** The ways to a rule. What was found or tested in one of them is still there after a look at another. */
export function RuleTabs({ spec, sources, onChange }: Props) {
  const styles = useStyles2(getStyles);
  const [active, openTab] = useRulesTab();
  const [version, setVersion] = useState(0);
  const [visited, setVisited] = useState<ReadonlySet<RulesTab>>(new Set([active]));
  if (!visited.has(active)) {
    setVisited(new Set([...visited, active]));
  }
  const replace = (next: RuleSpec) => {
    onChange(next);
    setVersion(version + 1);
    if (active !== 'new') {
      openTab('new');
    }
  };
  const labels = nameTabs();
  const contents: Record<RulesTab, React.ReactNode> = {
    new: <NewRuleTab key={version} spec={spec} sources={sources} onChange={onChange} onReplace={replace} />,
    dashboards: <DashboardsTab foresight={spec.foresight} sources={sources} onOpen={replace} />,
    existing: <ExistingTab foresight={spec.foresight} sources={sources} />,
  };
  return (
    <div>
      <TabsBar>
        {rulesTabs.map((tab) => (
          <Tab
            key={tab}
            id={`rules-tab-${tab}`}
            aria-controls={`rules-panel-${tab}`}
            label={labels[tab]}
            active={tab === active}
            onChangeTab={() => openTab(tab)}
          />
        ))}
      </TabsBar>
      <div className={styles.content}>
        {rulesTabs.map((tab) => (
          <div
            key={tab}
            id={`rules-panel-${tab}`}
            role="tabpanel"
            aria-labelledby={`rules-tab-${tab}`}
            hidden={tab !== active}
          >
            {(visited.has(tab) || tab === active) && (
              <Suspense fallback={<LoadingPlaceholder text={t('rule-tabs.loading', 'Loading...')} />}>
                {contents[tab]}
              </Suspense>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function nameTabs(): Record<RulesTab, string> {
  return {
    new: t('rules.tab-new', 'New rule'),
    dashboards: t('rules.tab-dashboards', 'From dashboards'),
    existing: t('rules.tab-existing', 'Existing rules'),
  };
}

const getStyles = (theme: GrafanaTheme2) => ({ content: css({ paddingTop: theme.spacing(3) }) });
