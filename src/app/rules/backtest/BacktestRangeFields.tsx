import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Input, TextArea } from '@grafana/ui';
import { day } from '../../../engine';
import { HelpField, helpId, verbatim } from '../../../ui';
import { AnnotationPicker } from './AnnotationPicker';
import { maxDays, type BacktestRange } from './useBacktestRange';

/** The days that a backtest covers, and the incidents that are known of them. */
export function BacktestRangeFields({ range }: { range: BacktestRange }) {
  const own = useId();
  const [daysId, incidentsId] = [`${own}-days`, `${own}-incidents`];
  const { days, incidents, setDays, setIncidents, length, parsed } = range;
  return (
    <>
      <HelpField
        id={daysId}
        label={t('rule-test.days', 'Days')}
        error={
          length === undefined ? t('rule-test.days-wrong', 'Enter 1 to {{maxDays}} days.', { maxDays }) : undefined
        }
      >
        <Input id={daysId} width={12} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
      </HelpField>
      <HelpField
        id={incidentsId}
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
          id={incidentsId}
          aria-describedby={helpId(incidentsId)}
          rows={2}
          value={incidents}
          onChange={(event) => setIncidents(event.currentTarget.value)}
        />
      </HelpField>
      <AnnotationPicker
        days={length === undefined ? maxDays : length / day}
        onFound={(found) => setIncidents([incidents, found].filter((text) => text.trim() !== '').join('\n'))}
      />
    </>
  );
}
