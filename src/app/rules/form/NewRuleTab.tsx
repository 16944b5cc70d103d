import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import { checkRule, getAlertKind, type RuleSpec } from '../../../alerts';
import type { AllowedSource } from '../../discovery/useAllowedSources';
import { BacktestSection } from '../backtest/BacktestSection';
import { useBacktest } from '../backtest/useBacktest';
import { CreateDialog } from '../create/CreateDialog';
import { FormatTabs } from './FormatTabs';
import { MessagePreview } from './MessagePreview';
import { RuleForm } from './RuleForm';
import { RulePreview } from './RulePreview';

interface Props {
  spec: RuleSpec;
  sources: AllowedSource[];
  onChange: (spec: RuleSpec) => void;
  /** With a rule that comes from elsewhere: fields keep what is typed, so it starts them anew. */
  onReplace: (spec: RuleSpec) => void;
}

/** One rule: its form, preview, backtest, and how it gets into Grafana. */
export function NewRuleTab({ spec, sources, onChange, onReplace }: Props) {
  const problems = useMemo(() => checkRule(spec), [spec]);
  const backtest = useBacktest();
  const [isCreating, setCreating] = useState(false);
  const isReady = problems.length === 0;
  // What a kind without a preview asks is no series: there is nothing to draw or to replay.
  const isOfSeries = getAlertKind(spec).preview !== undefined;
  return (
    <Stack direction="column" gap={4}>
      <RuleForm spec={spec} sources={sources} problems={problems} onChange={onChange} />
      {isReady ? (
        <>
          {isOfSeries && <RulePreview spec={spec} report={backtest.state.result?.report} />}
          {isOfSeries && <BacktestSection spec={spec} backtest={backtest} disabled={!isReady} onAdopt={onReplace} />}
          <MessagePreview spec={spec} onReplace={onReplace} />
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
      {isCreating && <CreateDialog specs={[spec]} onClose={() => setCreating(false)} />}
    </Stack>
  );
}
