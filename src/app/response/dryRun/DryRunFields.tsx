import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Combobox, Stack, TextArea } from '@grafana/ui';
import { day } from '../../../engine';
import type { Action } from '../../../response';
import { HelpField, helpId, MutedText } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { listFeedbackIncidents } from './readIncidents';

interface Props {
  actions: Action[];
  /** Id of the chosen one. */
  action: string;
  weeks: number;
  /** Known incidents, one a line. */
  lines: string;
  /** What is wrong with them. */
  error?: string;
  onAction: (id: string) => void;
  onWeeks: (weeks: number) => void;
  onLines: (lines: string) => void;
}

const offeredWeeks = [2, 3, 4, 6, 8];

/** Which action, how far back, and what is known of that time. */
export function DryRunFields({ actions, action, weeks, lines, error, onAction, onWeeks, onLines }: Props) {
  return (
    <Stack direction="column" gap={2}>
      <Stack wrap="wrap" gap={2}>
        <HelpField id="dry-run-action" label={t('response.action', 'Action')}>
          <Combobox
            id="dry-run-action"
            width={40}
            options={actions.map(({ id, title }) => ({ value: id, label: title }))}
            value={action}
            onChange={({ value }) => onAction(value)}
          />
        </HelpField>
        <HelpField id="dry-run-weeks" label={t('response.dry-run-weeks', 'Weeks')}>
          <Combobox
            id="dry-run-weeks"
            width={12}
            options={offeredWeeks.map((value) => ({ value, label: String(value) }))}
            value={weeks}
            onChange={({ value }) => onWeeks(value)}
          />
        </HelpField>
      </Stack>
      <HelpField
        id="dry-run-incidents"
        label={t('rule-test.incidents', 'Known incidents')}
        help={t(
          'response.dry-run-incidents-help',
          'One per line: 2026-11-02T10:00:00Z / 2026-11-02T11:30:00Z / title.'
        )}
        error={error}
      >
        <TextArea
          id="dry-run-incidents"
          aria-describedby={helpId('dry-run-incidents')}
          rows={3}
          value={lines}
          onChange={({ currentTarget }) => onLines(currentTarget.value)}
        />
      </HelpField>
      <FeedbackButton weeks={weeks} onFound={(found) => onLines([lines, found].filter(Boolean).join('\n'))} />
    </Stack>
  );
}

/** Takes the incidents that people called useful or of a known cause. */
function FeedbackButton({ weeks, onFound }: { weeks: number; onFound: (lines: string) => void }) {
  const [remark, setRemark] = useState<string>();
  const take = async () => {
    const to = Date.now();
    try {
      const found = await listFeedbackIncidents({ from: to - weeks * 7 * day, to });
      setRemark(
        found === '' ? t('response.no-feedback', 'Nobody gave feedback on an incident of this time.') : undefined
      );
      onFound(found);
    } catch (failure) {
      setRemark(fetchErrorMessage(failure));
    }
  };
  return (
    <Stack alignItems="center" gap={1}>
      <Button size="sm" variant="secondary" icon="comment-alt" onClick={() => void take()}>
        {t('response.take-feedback', 'Add incidents from feedback')}
      </Button>
      <div role="status">{remark !== undefined && <MutedText>{remark}</MutedText>}</div>
    </Stack>
  );
}
