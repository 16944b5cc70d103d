import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv, locationService, PluginPage } from '@grafana/runtime';
import { Alert, Combobox, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import type { RuleSpec } from '../../alerts';
import { dataSourceType } from '../../queries';
import { HelpField } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import { useAllowedSources } from '../discovery/useAllowedSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { withField, writeDraft } from './form/draft';
import { startRule } from './form/startRule';
import { RuleTabs } from './RuleTabs';

/** From a query to an alert rule that was tested before it pages anybody. */
export function RulesPage() {
  const dataSources = getDataSourceSrv()
    .getList({ type: dataSourceType })
    .filter(({ type }) => type === dataSourceType);
  return (
    <PluginPage>
      {dataSources.length === 0 ? (
        <NoDataSource />
      ) : (
        <RuleWorkshop dataSources={dataSources.map(({ uid, name }) => ({ value: uid, label: name }))} />
      )}
    </PluginPage>
  );
}

function RuleWorkshop({ dataSources }: { dataSources: Array<{ value: string; label: string }> }) {
  const [spec, setSpec] = useState<RuleSpec>(() => startRule(dataSources.map(({ value }) => value)));
  const change = (next: RuleSpec) => {
    setSpec(next);
    locationService.partial({ rule: writeDraft(next) }, true);
  };
  return (
    <Stack direction="column" gap={3}>
      <Text element="p">
        {t(
          'rules.what',
          'Create an alert rule from a query, backtest it on the past, and create it in Grafana or export it.'
        )}
      </Text>
      {dataSources.length > 1 && (
        <HelpField id="rule-foresight" label={t('rules.data-source', 'Foresight data source')}>
          <Combobox
            id="rule-foresight"
            options={dataSources}
            value={spec.foresight}
            onChange={({ value }) => change(withField(withField(spec, 'foresight', value), 'source.uid', ''))}
          />
        </HelpField>
      )}
      <SourcesGate key={spec.foresight} spec={spec} onChange={change} />
    </Stack>
  );
}

function SourcesGate({ spec, onChange }: { spec: RuleSpec; onChange: (spec: RuleSpec) => void }) {
  const sources = useAllowedSources(spec.foresight);
  if (sources.status === 'loading') {
    return <LoadingPlaceholder text={t('rules.loading', 'Loading sources...')} />;
  }
  if (sources.status === 'failed') {
    return (
      <FailureAlert
        title={t('rules.no-answer', 'Failed to load sources')}
        message={sources.message}
        onRetry={sources.retry}
      />
    );
  }
  if (sources.value.length === 0) {
    return (
      <Alert severity="info" title={t('rules.no-source', 'No source is allowed for this data source yet')}>
        {t('rules.no-source-help', 'An administrator allows sources in its settings.')}
      </Alert>
    );
  }
  return <RuleTabs spec={spec} sources={sources.value} onChange={onChange} />;
}
