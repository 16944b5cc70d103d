import React from 'react';
import { css } from '@emotion/css';
import { t } from '@grafana/i18n';
import { Button, ClipboardButton, Modal, Stack, Text, useStyles2 } from '@grafana/ui';
import { download } from '../../rules/files/download';

interface Props {
  title: string;
  /** What is to be done with the text. */
  help?: string;
  text: string;
  file: string;
  onClose: () => void;
}

/** An exact text for a file of the user's, to copy or to download. */
export function TextDialog({ title, help, text, file, onClose }: Props) {
  const style = useStyles2(() => css({ maxHeight: '45vh', overflow: 'auto', margin: 0 }));
  return (
    <Modal isOpen title={title} onDismiss={onClose}>
      <Stack direction="column" gap={1}>
        {help && <Text element="p">{help}</Text>}
        <pre tabIndex={0} aria-label={file} className={style}>
          {text}
        </pre>
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <Button variant="secondary" icon="download-alt" onClick={() => download({ text, file })}>
          {t('formats.download', 'Download')}
        </Button>
        <ClipboardButton icon="copy" getText={() => text}>
          {t('formats.copy', 'Copy')}
        </ClipboardButton>
      </Modal.ButtonRow>
    </Modal>
  );
}
