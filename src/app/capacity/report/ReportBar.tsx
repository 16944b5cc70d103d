import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Stack } from '@grafana/ui';
import { MutedText } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { download } from '../../rules/files/download';
import { measureHorizon, type Horizon } from '../capacityQuery';
import type { PlanRow } from '../read/planRows';
import { reportFormats, type ReportFormat } from './reportFormats';

interface Props {
  rows: readonly PlanRow[];
  horizon: Horizon;
}

/** The plan as a file, and how to have it sent regularly. */
export function ReportBar({ rows, horizon }: Props) {
  const [failure, setFailure] = useState<string>();
  const [isShown, setShown] = useState(false);
  const save = async (format: ReportFormat) => setFailure(await saveReport(rows, format, horizon));
  return (
    <Stack direction="column" gap={1}>
      <Stack gap={1} wrap="wrap" alignItems="center">
        {reportFormats.map((format) => (
          <Button key={format} size="sm" variant="secondary" icon="download-alt" onClick={() => void save(format)}>
            {nameFormat(format)}
          </Button>
        ))}
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon="envelope"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t('capacity.regularly', 'Have it sent regularly')}
        </Button>
      </Stack>
      <div role="status">{failure !== undefined && <MutedText>{failure}</MutedText>}</div>
      {isShown && <Regularly horizon={horizon} />}
    </Stack>
  );
}

/** Gives the plan to the user as a file; why that failed, or undefined. */
async function saveReport(
  rows: readonly PlanRow[],
  format: ReportFormat,
  horizon: Horizon
): Promise<string | undefined> {
  try {
    const { writePlanReport } = await import('./writePlanReport');
    download(writePlanReport(rows, { format, made: Date.now(), horizon: measureHorizon(horizon) }));
    return undefined;
  } catch (error) {
    return fetchErrorMessage(error);
  }
}

function nameFormat(format: ReportFormat): string {
  const names: Record<ReportFormat, () => string> = {
    html: () => t('capacity.report-html', 'Report (HTML)'),
    markdown: () => t('capacity.report-markdown', 'Report (Markdown)'),
    csv: () => t('capacity.report-csv', 'Table (CSV)'),
  };
  return names[format]();
}

function Regularly({ horizon }: Pick<Props, 'horizon'>) {
  const command = `npm run rules -- plan --prometheus=http://prometheus:9090 --horizon=${horizon} --backtest --format=html --out=capacity.html`;
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      <MutedText>
        {t(
          'capacity.regularly-help',
          'Grafana Enterprise and Cloud send the dashboard "Foresight: capacity" as a report. Everywhere else the command line writes this one, in a CronJob or by a timer: provisioning/reports/capacityCronJob.yaml is one to begin with, docs/how-to/capacity.md says more.'
        )}
      </MutedText>
      <code>{command}</code>
      <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => command}>
        {t('capacity.copy-command', 'Copy the command')}
      </ClipboardButton>
    </Stack>
  );
}
