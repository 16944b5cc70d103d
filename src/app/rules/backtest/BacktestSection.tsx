import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, Text } from '@grafana/ui';
import type { RuleSpec } from '../../../alerts';
import { RunProgress } from '../RunProgress';
import { BacktestRangeFields } from './BacktestRangeFields';
import { BacktestReport } from './BacktestReport';
import { SensitivityTable } from './SensitivityTable';
import type { useBacktest } from './useBacktest';
import { useBacktestRange } from './useBacktestRange';

interface Props {
  spec: RuleSpec;
  backtest: ReturnType<typeof useBacktest>;
  /** Why the rule cannot be tested yet. */
  disabled: boolean;
  onAdopt: (spec: RuleSpec) => void;
}

/** "Backtest this rule": when it would have fired, and whether somebody should be called by it. */
export function BacktestSection({ spec, backtest, disabled, onAdopt }: Props) {
  const range = useBacktestRange();
  const { state, start, compare, cancel } = backtest;
  const isRunning = state.progress !== undefined;
  const run = () => range.length !== undefined && start(spec, { length: range.length, incidents: range.known });
  return (
    <section aria-label={t('rule-test.title', 'Backtest this rule')}>
      <Stack direction="column" gap={2}>
        <Text element="h3">{t('rule-test.title', 'Backtest this rule')}</Text>
        <BacktestRangeFields range={range} />
        <Stack gap={1} alignItems="center">
          <Button icon="play" disabled={disabled || !range.isReady || isRunning} onClick={run}>
            {t('rule-test.run', 'Run backtest')}
          </Button>
          <RunProgress
            label={t('rule-test.progress', 'Progress of the backtest')}
            share={state.progress}
            onCancel={cancel}
          />
        </Stack>
        {state.error !== undefined && (
          <Alert severity="error" title={t('rule-test.failed', 'Backtest failed')}>
            {state.error}
          </Alert>
        )}
        {state.result && <BacktestReport result={state.result} />}
        {state.result && (
          <SensitivityTable
            result={state.result}
            sensitivity={state.sensitivity}
            disabled={isRunning}
            onCompare={compare}
            onAdopt={onAdopt}
          />
        )}
      </Stack>
    </section>
  );
}
