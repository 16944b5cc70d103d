import React, { useId, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Input, Stack, Text } from '@grafana/ui';
import { HelpField } from '../../../ui';
import { fetchErrorMessage } from '../../fetchErrorMessage';
import { annotationIncidents } from './annotationIncidents';
import { day } from '../../../engine';

/** Takes known incidents from Grafana's annotations. */
export function AnnotationPicker({ days, onFound }: { days: number; onFound: (lines: string) => void }) {
  const id = useId();
  const [tag, setTag] = useState('incident');
  const [said, setSaid] = useState<string>();
  const add = async () => {
    const to = Date.now();
    try {
      const lines = await annotationIncidents(tag, { from: to - days * day, to });
      setSaid(
        lines === '' ? t('rule-test.no-annotation', 'No annotation with this tag in this time range.') : undefined
      );
      onFound(lines);
    } catch (error) {
      setSaid(fetchErrorMessage(error));
    }
  };
  return (
    <Stack gap={1} alignItems="flex-end" wrap="wrap">
      <HelpField id={id} label={t('rule-test.tag', 'Annotations with tag')}>
        <Input id={id} width={24} value={tag} onChange={(event) => setTag(event.currentTarget.value)} />
      </HelpField>
      <Button variant="secondary" disabled={tag.trim() === ''} onClick={add}>
        {t('rule-test.add', 'Add annotations')}
      </Button>
      {said !== undefined && <Text color="secondary">{said}</Text>}
    </Stack>
  );
}
