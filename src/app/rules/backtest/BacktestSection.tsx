import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Input, Stack, Text, TextArea } from '@grafana/ui';
import { parseIncidents, splitIncidentLines, type KnownIncident, type RuleSpec } from '../../../alerts';
import { HelpField, helpId, verbatim } from '../../../ui';
import { AnnotationPicker } from './AnnotationPicker';
import { BacktestReport } from './BacktestReport';
import { SensitivityTable } from './SensitivityTable';
import type { useBacktest } from './useBacktest';
import { day } from '../../../engine';

interface Props {
  spec: RuleSpec;
  backtest: ReturnType<typeof useBacktest>;
  /** Why the rule cannot be tested yet. */
  disabled: boolean;
  onAdopt: (spec: RuleSpec) => void;
}

const maxDays = 90;

/** "Backtest this rule": when it would have fired, and whether somebody should be called by it. */
export function BacktestSection({ spec, backtest, disabled, onAdopt }: Props) {
  const [days, setDays] = useState('30');
  const [incidents, setIncidents] = useState('');
  const { state, start, compare, cancel } = backtest;
  const parsed = parseIncidents(splitIncidentLines(incidents));
  const known: KnownIncident[] = parsed.ok ? parsed.incidents : [];
  const length = Number(days);
  const isReadable = Number.isFinite(length) && length > 0 && length <= maxDays;
  const isRunning = state.progress !== undefined;
  const run = () => start(spec, { length: length * day, incidents: known });
  return (
    <section aria-label={t('rule-test.title', 'Backtest this rule')}>
      <Stack direction="column" gap={2}>
        <Text element="h3">{t('rule-test.title', 'Backtest this rule')}</Text>
        <HelpField
          id="backtest-days"
          label={t('rule-test.days', 'Days')}
          error={isReadable ? undefined : t('rule-test.days-wrong', 'Enter 1 to {{maxDays}} days.', { maxDays })}
        >
          <Input id="backtest-days" width={12} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
        </HelpField>
        <HelpField
          id="backtest-incidents"
          label={t('rule-test.incidents', 'Known incidents')}
          help={t(
            'rule-test.incidents-help',
            'One per line: 2026-11-02T10:00:00Z / 2026-11-02T11:30:00Z / title. What the rule should have detected.'
          )}
          error={
            parsed.ok
              ? undefined
              : t('rule-test.incident-wrong', 'Incident {{number}} cannot be read: {{reason}}', {
                  number: parsed.index + 1,
                  reason: parsed.reason,
                  ...verbatim,
                })
          }
        >
          <TextArea
            id="backtest-incidents"
            aria-describedby={helpId('backtest-incidents')}
            rows={2}
            value={incidents}
            onChange={(event) => setIncidents(event.currentTarget.value)}
          />
        </HelpField>
        <AnnotationPicker
          days={isReadable ? length : maxDays}
          onFound={(found) => setIncidents([incidents, found].filter((text) => text.trim() !== '').join('\n'))}
        />
        <Stack gap={1} alignItems="center">
          <Button icon="play" disabled={disabled || !isReadable || !parsed.ok || isRunning} onClick={run}>
            {t('rule-test.run', 'Run backtest')}
          </Button>
          {isRunning && (
            <>
              <progress
                aria-label={t('rule-test.progress', 'Progress of the backtest')}
                max={1}
                value={state.progress}
              />
              <Text>{`${Math.round(100 * (state.progress ?? 0))} %`}</Text>
              <Button variant="secondary" onClick={cancel}>
                {t('rule-test.cancel', 'Cancel')}
              </Button>
            </>
          )}
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
