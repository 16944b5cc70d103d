import React from 'react';
import { t } from '@grafana/i18n';
import { MultiCombobox, Stack } from '@grafana/ui';
import { HelpField, helpId } from '../../../ui';
import { FileInput } from '../files/FileInput';
import { FileNames } from '../files/FileNames';
import type { TextFile } from '../files/readFiles';
import { findDashboards } from './dashboards';

interface Props {
  uids: string[];
  files: TextFile[];
  onUids: (uids: string[]) => void;
  onFiles: (files: TextFile[]) => void;
}

const id = 'bulk-dashboards';

/** Dashboards of this Grafana, and files of others. */
export function DashboardChoice({ uids, files, onUids, onFiles }: Props) {
  return (
    <Stack direction="column" gap={2}>
      <HelpField
        id={id}
        label={t('rule-bulk.dashboards', 'Dashboards')}
        help={t(
          'rule-bulk.help',
          'Every query is backtested on its last three weeks; the most predictable come first.'
        )}
      >
        <MultiCombobox
          id={id}
          aria-describedby={helpId(id)}
          options={findDashboards}
          value={uids}
          onChange={(chosen) => onUids(chosen.map(({ value }) => value))}
        />
      </HelpField>
      <FileInput
        label={t('rule-bulk.files', 'Dashboard files')}
        help={t(
          'rule-bulk.files-help',
          'Or drop files here: dashboards as JSON from any Grafana or grafana.com, and ConfigMaps that hold them.'
        )}
        accept=".json,.yaml,.yml"
        onFiles={(added) => onFiles([...files, ...added])}
      />
      <FileNames
        names={files.map(({ name }) => name)}
        onRemove={(index) => onFiles(files.filter((_, i) => i !== index))}
      />
    </Stack>
  );
}
