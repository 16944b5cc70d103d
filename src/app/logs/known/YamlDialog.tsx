import React from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Modal, Stack, Text, useStyles2 } from '@grafana/ui';
import { writeProvisioning } from '../../../ui';
import type { KnownPattern } from './knownPatterns';

/** The known patterns for a provisioning file, where the settings cannot be written from here. */
export function YamlDialog({ patterns, onClose }: { patterns: KnownPattern[]; onClose: () => void }) {
  const style = useStyles2(() => css({ maxHeight: '40vh', overflow: 'auto' }));
  const text = writeProvisioning({ logs: { patterns } });
  return (
    <Modal isOpen title={t('logs.yaml-title', 'Copy into the provisioning file')} onDismiss={onClose}>
      <Stack direction="column" gap={1}>
        <Text element="p">
          {t(
            'logs.yaml-help',
            'The settings of this data source cannot be changed from here: they are provisioned, or your role may not. This is what its file, or an administrator, would add.'
          )}
        </Text>
        <pre tabIndex={0} aria-label={t('logs.yaml', 'Known patterns as YAML')} className={style}>
          {text}
        </pre>
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <ClipboardButton icon="copy" getText={() => text}>
          {t('formats.copy', 'Copy')}
        </ClipboardButton>
      </Modal.ButtonRow>
    </Modal>
  );
}
