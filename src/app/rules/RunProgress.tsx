import React from 'react';
import { t } from '@grafana/i18n';
import { Button, Text } from '@grafana/ui';

interface Props {
  /** What runs. */
  label: string;
  /** Which part of it, where there are several. */
  step?: string;
  /** [0, 1]; undefined while nothing runs. */
  share?: number;
  onCancel: () => void;
}

/** How far something has come, and a way to end it; nothing while nothing runs. */
export function RunProgress({ label, step, share, onCancel }: Props) {
  return share === undefined ? null : (
    <>
      <progress aria-label={label} max={1} value={share} />
      <Text>{`${step ? `${step}: ` : ''}${Math.round(100 * share)} %`}</Text>
      <Button variant="secondary" onClick={onCancel}>
        {t('rule-test.cancel', 'Cancel')}
      </Button>
    </>
  );
}
