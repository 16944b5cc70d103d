import React from 'react';
import { t } from '@grafana/i18n';
import { IconButton, Stack, Text } from '@grafana/ui';
import { verbatim } from '../../../ui';

/** The files that were added, each to be taken out again. */
export function FileNames({ names, onRemove }: { names: string[]; onRemove: (index: number) => void }) {
  return names.length === 0 ? null : (
    <Stack wrap="wrap" gap={2}>
      {names.map((name, i) => (
        <Stack key={`${i} ${name}`} alignItems="center" gap={0.5}>
          <Text>{name}</Text>
          <IconButton
            name="times"
            size="sm"
            aria-label={t('rule-files.remove', 'Remove {{name}}', { name, ...verbatim })}
            onClick={() => onRemove(i)}
          />
        </Stack>
      ))}
    </Stack>
  );
}
