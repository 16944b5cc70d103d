import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, ClipboardButton, Stack, Text } from '@grafana/ui';
import type { InsightSettings, TermExplanation } from '../../../../insight';
import { BulletList } from '../../../../ui';
import { provisioningSnippet } from '../../provisioningSnippet';
import { listAnswers } from './listAnswers';

/** What is known of a term, and the settings that would have it found. */
export function TermAnswer({ explained, insight }: { explained: TermExplanation; insight: InsightSettings }) {
  const { rule, failures } = explained;
  const text = rule && provisioningSnippet({ ...insight, rules: [...(insight.rules ?? []), rule] });
  const title = t('explain.rule', 'These settings would read it; check kind, unit and labels first:');
  return (
    <Stack direction="column" gap={1} alignItems="flex-start">
      {failures.map((message) => (
        <Alert key={message} severity="warning" title={t('explain.failed', 'The sources could not be asked')}>
          {message}
        </Alert>
      ))}
      <BulletList>
        {listAnswers(explained).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </BulletList>
      {text && (
        <>
          <Text element="p">{title}</Text>
          <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
            {t('formats.copy', 'Copy')}
          </ClipboardButton>
          <pre tabIndex={0} aria-label={title}>
            {text}
          </pre>
        </>
      )}
    </Stack>
  );
}
