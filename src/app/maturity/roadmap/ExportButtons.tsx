import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, Stack, type IconName } from '@grafana/ui';
import { roadmapFormats, writeRoadmap, type Roadmap, type RoadmapFormatName } from '../../../maturity/roadmap';
import { loadAnswerTexts } from '../../../texts';
import { findUserLanguage } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { download } from '../../rules/files/download';
import { openDocument } from './openDocument';

interface Choice {
  format: RoadmapFormatName;
  icon: IconName;
  label: string;
}

const name = 'foresight-roadmap';

/** The roadmap as a file to pass on, or as a document that opens to be printed. */
export function ExportButtons({ roadmap }: { roadmap: Roadmap }) {
  const [failure, setFailure] = useState<string>();
  const choices: Choice[] = [
    { format: 'markdown', icon: 'file-alt', label: 'Markdown' },
    { format: 'csv', icon: 'table', label: 'CSV' },
    { format: 'github', icon: 'github', label: t('maturity.export-issues', 'GitHub issues') },
  ];
  const write = async (format: RoadmapFormatName, deliver: (text: string) => void) => {
    setFailure(undefined);
    try {
      const language = findUserLanguage();
      await loadAnswerTexts(language);
      deliver(writeRoadmap(roadmap, format, { language }));
    } catch (error) {
      setFailure(fetchErrorMessage(error));
    }
  };
  return (
    <>
      <Stack gap={1} wrap="wrap">
        <Button size="sm" icon="external-link-alt" onClick={() => void write('html', openDocument)}>
          {t('maturity.print', 'Open to print')}
        </Button>
        {choices.map(({ format, icon, label }) => (
          <Button
            key={format}
            size="sm"
            variant="secondary"
            icon={icon}
            onClick={() =>
              void write(format, (text) => download({ text, file: `${name}${roadmapFormats[format].extension}` }))
            }
          >
            {label}
          </Button>
        ))}
      </Stack>
      {failure !== undefined && (
        <Alert severity="error" title={t('maturity.export-failed', 'The roadmap was not written')}>
          {failure}
        </Alert>
      )}
    </>
  );
}
