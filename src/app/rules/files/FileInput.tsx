import React, { useId, useRef, useState } from 'react';
import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, Stack, Text, TextArea, useStyles2 } from '@grafana/ui';
import { HelpField, verbatim } from '../../../ui';
import { readFiles, type ChosenFile, type TextFile } from './readFiles';

interface Props {
  /** What kind of files these are. */
  label: string;
  help: string;
  /** Endings of names, as in '.json,.yaml'. */
  accept: string;
  onFiles: (files: TextFile[]) => void;
}

/** Takes files that are dropped on it or chosen, and texts that are pasted. */
export function FileInput({ label, help, accept, onFiles }: Props) {
  const styles = useStyles2(getStyles);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const take = async (files: ArrayLike<ChosenFile> | null) => {
    const read = await readFiles(Array.from(files ?? []));
    setRefused(read.refused);
    if (read.texts.length > 0) {
      onFiles(read.texts);
    }
  };
  const onDrag = (event: React.DragEvent, isInside: boolean) => {
    event.preventDefault();
    setOver(isInside);
  };
  return (
    <div
      role="group"
      aria-label={label}
      className={cx(styles.zone, isOver && styles.over)}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        void take(event.dataTransfer.files);
      }}
    >
      <Stack direction="column" gap={1.5}>
        <Stack alignItems="center" wrap="wrap" gap={1}>
          <Button variant="secondary" icon="upload" onClick={() => chooser.current?.click()}>
            {t('rule-files.choose', 'Choose files')}
          </Button>
          <Text color="secondary">{help}</Text>
        </Stack>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={accept}
          aria-label={label}
          onChange={({ currentTarget }) => {
            void take(currentTarget.files).finally(() => (currentTarget.value = ''));
          }}
        />
        {refused.length > 0 && (
          <Text color="error">
            {t('rule-files.refused', 'Not read, because they are too large or too many: {{names}}', {
              names: refused.slice(0, 5).join(', '),
              ...verbatim,
            })}
          </Text>
        )}
        <PastedText onText={(text) => onFiles([{ name: t('rule-files.pasted', 'Pasted text'), text }])} />
      </Stack>
    </div>
  );
}

function PastedText({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const styles = useStyles2(getStyles);
  const [text, setText] = useState('');
  return (
    <Stack alignItems="flex-end" gap={1}>
      <div className={styles.pasted}>
        <HelpField id={id} label={t('rule-files.paste', 'Or paste the text')}>
          <TextArea
            id={id}
            rows={1}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </HelpField>
      </div>
      <Button
        variant="secondary"
        disabled={text.trim() === ''}
        onClick={() => {
          onText(text);
          setText('');
        }}
      >
        {t('rule-files.add', 'Add')}
      </Button>
    </Stack>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  zone: css({
    padding: theme.spacing(2),
    border: `1px dashed ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
  }),
  over: css({ borderColor: theme.colors.primary.border, background: theme.colors.action.hover }),
  pasted: css({ flexGrow: 1 }),
});
