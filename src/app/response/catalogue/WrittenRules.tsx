import React, { useState } from 'react';
import { t } from '@grafana/i18n';
import { Alert, Button, ClipboardButton, Combobox, Stack, Text } from '@grafana/ui';
import {
  checkNotify,
  checkRule,
  ruleFormatNames,
  ruleFormats,
  writeNotify,
  writeRule,
  type RuleFormatName,
} from '../../../alerts';
import { BulletList, HelpField } from '../../../ui';
import { download } from '../../rules/files/download';
import { translate } from '../../rules/translate';
import { CodeBlock } from '../CodeBlock';
import type { ActionRules } from './actionRules';

/** Rule, contact point and policy in a format, to copy or to download. */
export function WrittenRules({ rules: { rule, notify } }: { rules: ActionRules }) {
  const [format, setFormat] = useState<RuleFormatName>('grafana-yaml');
  const problems = [...checkRule(rule), ...(notify ? checkNotify(notify) : [])];
  return (
    <Stack direction="column" gap={1}>
      <HelpField id="response-format" label={t('formats.title', 'Export formats')}>
        <Combobox
          id="response-format"
          width={40}
          options={ruleFormatNames.map((value) => ({ value, label: translate(ruleFormats[value].label) }))}
          value={format}
          onChange={({ value }) => setFormat(value)}
        />
      </HelpField>
      {problems.length > 0 ? (
        <Alert severity="warning" title={t('response.rules-wrong', 'It cannot be written yet')}>
          <BulletList>
            {problems.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </BulletList>
        </Alert>
      ) : (
        <Texts rules={{ rule, notify }} format={format} />
      )}
    </Stack>
  );
}

function Texts({ rules: { rule, notify }, format }: { rules: ActionRules; format: RuleFormatName }) {
  const written = writeRule(rule, format);
  const way = notify && writeNotify(notify, format);
  if (!written.ok) {
    return (
      <Alert severity="info" title={t('formats.not-possible', 'Not available in this format')}>
        {written.message}
      </Alert>
    );
  }
  return (
    <>
      <WrittenText label={t('response.rule', 'Alert rule')} text={written.text} file={written.file} />
      {way !== undefined && (
        <WrittenText label={t('response.way', 'Contact point and policy')} text={way} file={`notify-${written.file}`} />
      )}
      {notify && way === undefined && (
        <Text color="secondary">
          {t('response.no-way', 'Contact point and policy have no text in this format: choose YAML or Terraform.')}
        </Text>
      )}
    </>
  );
}

function WrittenText({ label, text, file }: { label: string; text: string; file: string }) {
  return (
    <section aria-label={label}>
      <Stack gap={1} alignItems="center">
        <Text element="h4">{label}</Text>
        <ClipboardButton size="sm" variant="secondary" icon="copy" getText={() => text}>
          {t('formats.copy', 'Copy')}
        </ClipboardButton>
        <Button size="sm" variant="secondary" icon="download-alt" onClick={() => download({ text, file })}>
          {t('formats.download', 'Download')}
        </Button>
      </Stack>
      <CodeBlock label={label} text={text} />
    </section>
  );
}
