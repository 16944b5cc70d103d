import React, { useRef, useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack } from '@grafana/ui';
import { exportFeedback, importFeedback } from '../../incidents';
import { renderText } from '../../ui/health';
import { download } from '../rules/files/download';
import { toMarks } from './toMarks';
import type { FeedbackList } from './useFeedback';

/** Files are read up to this size. */
const maxFileBytes = 2 * 1_048_576;

/** Feedback as a file and back, and confirmed incidents as lines for rule files and backtests. */
export function ExchangeBar({ feedback }: { feedback: FeedbackList }) {
  const { list, mayWrite, isSaving, save } = feedback;
  const chooser = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<{ kept?: number; problem?: string }>({});
  const saveLines = async () => {
    // Whoever only reads incidents does not load what rules need.
    const { formatIncidentLine, listConfirmed } = await import('../../alerts');
    const lines = listConfirmed(toMarks(list)).map((one) => `${formatIncidentLine(one)}\n`);
    download({ text: lines.join(''), file: 'foresight-incidents.txt' });
  };
  const take = async (file: File | undefined) => {
    if (!file) {
      return;
    }
    if (file.size > maxFileBytes) {
      setOutcome({ problem: t('feedback.too-large', 'The file is larger than 2 MiB. Split it.') });
      return;
    }
    const read = importFeedback(await file.text());
    if (!read.ok) {
      setOutcome({ problem: renderText(read.reason) });
      return;
    }
    const isKept = await save(...read.feedback);
    setOutcome(isKept ? { kept: read.feedback.length } : {});
  };
  return (
    <Stack direction="column" gap={1}>
      <Stack gap={1} wrap="wrap" justifyContent="flex-end">
        <Button
          size="sm"
          variant="secondary"
          icon="download-alt"
          disabled={list.length === 0}
          onClick={() => download({ text: exportFeedback(list), file: 'foresight-feedback.json' })}
        >
          {t('feedback.export', 'Export feedback')}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          icon="upload"
          disabled={!mayWrite || isSaving}
          onClick={() => chooser.current?.click()}
        >
          {t('feedback.import', 'Import feedback')}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".json"
          aria-label={t('feedback.import', 'Import feedback')}
          onChange={({ currentTarget }) =>
            void take(currentTarget.files?.[0]).finally(() => (currentTarget.value = ''))
          }
        />
        <Button
          size="sm"
          variant="secondary"
          icon="download-alt"
          disabled={list.length === 0}
          tooltip={t('feedback.lines-help', 'One line each, as backtests and rule files read them.')}
          onClick={() => void saveLines()}
        >
          {t('feedback.lines', 'Export confirmed incidents')}
        </Button>
      </Stack>
      <div role="status">
        {outcome.kept !== undefined && t('feedback.imported', 'Imported: {{kept}}', { kept: outcome.kept })}
      </div>
      {outcome.problem !== undefined && (
        <Alert severity="error" title={t('feedback.not-imported', 'The feedback was not imported')}>
          {outcome.problem}
        </Alert>
      )}
    </Stack>
  );
}
