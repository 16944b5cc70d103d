import React, { useState } from 'react';
import { dateTime } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, DateTimePicker, Field, Modal, Stack } from '@grafana/ui';
import { hour } from '../../../engine';
import { PatternText } from '../../../ui/patterns';
import { writeTimes } from './knownPatterns';

interface Props {
  pattern: string;
  timeZone: string;
  onClose: () => void;
  /** Told the times as the settings have them. */
  onExpect: (times: string) => void;
}

/** Between which times a pattern is nothing to look at: of a migration, say. */
export function ExpectDialog({ pattern, timeZone, onClose, onExpect }: Props) {
  const [{ from, to }, setTimes] = useState(() => {
    const start = Math.floor(Date.now() / hour) * hour;
    return { from: start, to: start + 2 * hour };
  });
  const isValid = to > from;
  const submit = () => {
    onExpect(writeTimes({ from, to }));
    onClose();
  };
  return (
    <Modal isOpen title={t('logs.expect-title', 'Expected pattern')} onDismiss={onClose}>
      <Stack direction="column" gap={2}>
        <PatternText text={pattern} />
        <Field label={t('logs.expect-from', 'From')} noMargin>
          <DateTimePicker
            date={dateTime(from)}
            timeZone={timeZone}
            showSeconds={false}
            onChange={(time) => time && setTimes({ from: time.valueOf(), to })}
          />
        </Field>
        <Field
          label={t('logs.expect-to', 'To')}
          noMargin
          invalid={!isValid}
          error={isValid ? undefined : t('logs.expect-order', 'The end must be later than the start.')}
        >
          <DateTimePicker
            date={dateTime(to)}
            timeZone={timeZone}
            showSeconds={false}
            onChange={(time) => time && setTimes({ from, to: time.valueOf() })}
          />
        </Field>
      </Stack>
      <Modal.ButtonRow>
        <Button variant="secondary" onClick={onClose}>
          {t('rule-create.close', 'Close')}
        </Button>
        <Button disabled={!isValid} onClick={submit}>
          {t('logs.expect-save', 'Expect it')}
        </Button>
      </Modal.ButtonRow>
    </Modal>
  );
}
