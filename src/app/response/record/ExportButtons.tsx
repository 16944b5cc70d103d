import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { download } from '../../rules/files/download';
import { writeCsv, writeJsonLines, type RecordedEvent } from './recordedEvent';

/** What is shown, as a file. */
export function ExportButtons({ events }: { events: RecordedEvent[] }) {
  const common = { size: 'sm', variant: 'secondary', icon: 'download-alt', disabled: events.length === 0 } as const;
  return (
    <Stack gap={1}>
      <Button {...common} onClick={() => download({ text: writeJsonLines(events), file: 'foresight-responses.jsonl' })}>
        {t('audit.download', 'Download as JSON lines')}
      </Button>
      <Button {...common} onClick={() => download({ text: writeCsv(events), file: 'foresight-responses.csv' })}>
        {t('response.csv', 'Download as CSV')}
      </Button>
    </Stack>
  );
}
