import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { getDataSourceSrv, locationService, PluginPage } from '@grafana/runtime';
import { Alert, Button, Combobox, LoadingPlaceholder, Stack, Text } from '@grafana/ui';
import { checkRule, type RuleSpec } from '../../alerts';
import type { DataSourceSettings } from '../../sources';
import { HelpField } from '../../ui';
import { FailureAlert } from '../../ui/failures';
import { useAllowedSources } from '../discovery/useAllowedSources';
import { parseLinkedQuery } from '../deepLink';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { dataSourceType } from '../../queries';
import { BacktestSection } from './backtest/BacktestSection';
import { useBacktest } from './backtest/useBacktest';
import { BulkSection } from './bulk/BulkSection';
import { CreateDialog } from './create/CreateDialog';
import { newRule, readDraft, withField, writeDraft } from './draft';
import { FormatTabs } from './FormatTabs';
import { linkedRule } from './linkedRule';
import { RuleForm } from './RuleForm';
import { RulePreview } from './RulePreview';

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

interface Option {
  value: string;
  label: string;
}

function RuleWorkshop({ dataSources }: { dataSources: Option[] }) {
  const [spec, setSpec] = useState<RuleSpec>(() => startWith(dataSources));
  const [version, setVersion] = useState(0);
  const change = (next: RuleSpec) => {
    setSpec(next);
    locationService.partial({ rule: writeDraft(next) }, true);
  };
  // Fields keep what is typed: a rule that comes from elsewhere starts them anew.
  const replace = (next: RuleSpec) => {
    change(next);
    setVersion(version + 1);
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
            onChange={({ value }) => replace(withField(withField(spec, 'foresight', value), 'source.uid', ''))}
          />
        </HelpField>
      )}
      <SourcesGate key={version} spec={spec} onChange={change} onReplace={replace} />
    </Stack>
  );
}

function startWith(dataSources: Option[]): RuleSpec {
  const [{ value }] = dataSources;
  const { rule, ...search } = locationService.getSearchObject();
  const linked = parseLinkedQuery(search);
  const draft = readDraft(rule);
  if (draft) {
    const known = dataSources.some((one) => one.value === draft.foresight);
    return { ...draft, foresight: known ? draft.foresight : value };
  }
  const surroundings = { foresight: value, scrapeInterval: linked && readScrapeInterval(linked.source, value) };
  return linked ? linkedRule(linked, surroundings) : newRule(value);
}

/** How far apart a source is scraped, by its settings in Grafana or those that Foresight has of it. */
function readScrapeInterval(uid: string, foresight: string): string | undefined {
  const read = (of: string) =>
    (getDataSourceSrv().getInstanceSettings(of)?.jsonData ?? {}) as DataSourceSettings & { timeInterval?: string };
  const direct = read(foresight).sources?.find((source) => source.uid === uid);
  return direct?.scrapeInterval ?? read(uid).timeInterval;
}

interface EditProps {
  spec: RuleSpec;
  onChange: (spec: RuleSpec) => void;
  onReplace: (spec: RuleSpec) => void;
}

function SourcesGate({ spec, onChange, onReplace }: EditProps) {
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
  return <RuleEditor spec={spec} sources={sources.value} onChange={onChange} onReplace={onReplace} />;
}

function RuleEditor({
  spec,
  sources,
  onChange,
  onReplace,
}: EditProps & { sources: React.ComponentProps<typeof RuleForm>['sources'] }) {
  const problems = useMemo(() => checkRule(spec), [spec]);
  const backtest = useBacktest();
  const [isCreating, setCreating] = useState(false);
  const isReady = problems.length === 0;
  return (
    <Stack direction="column" gap={4}>
      <BulkSection foresight={spec.foresight} source={spec.source.uid || sources[0].uid} onOpen={onReplace} />
      <RuleForm spec={spec} sources={sources} problems={problems} onChange={onChange} />
      {isReady ? (
        <>
          <RulePreview spec={spec} report={backtest.state.result?.report} />
          <BacktestSection spec={spec} backtest={backtest} disabled={!isReady} onAdopt={onReplace} />
          <Stack direction="column" gap={2} alignItems="flex-start">
            <Text element="h3">{t('rules.export', 'Export')}</Text>
            <Button icon="bell" onClick={() => setCreating(true)}>
              {t('rule-create.title', 'Create in Grafana')}
            </Button>
          </Stack>
          <FormatTabs spec={spec} />
        </>
      ) : (
        <Alert
          severity="info"
          title={t('rules.incomplete', 'Complete the rule to see its preview, backtest and export')}
        >
          {problems[0].message}
        </Alert>
      )}
      {isCreating && <CreateDialog spec={spec} onClose={() => setCreating(false)} />}
    </Stack>
  );
}
