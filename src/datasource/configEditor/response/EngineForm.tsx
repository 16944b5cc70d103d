import React from 'react';
import { t } from '@grafana/i18n';
import { Checkbox, Grid, Stack } from '@grafana/ui';
import { engineSecretKey } from '../../../response';
import { RadioField, ValidatedField, ValidatedText } from '../../../ui';
import type { ConfigProps } from '../../types';
import { readUrl } from '../readUrl';
import { SecretField } from '../sources/SecretField';
import { SourceCard } from '../sources/SourceCard';
import { withEngine, withoutEngine, withResponse, readResponse, type EngineEntry } from './responseEntries';

type Props = ConfigProps & { engine: EngineEntry };

/** What carries out actions, and the secrets that hand-offs to it are signed with. */
export function EngineForm(props: Props) {
  const { engine, options, onOptionsChange } = props;
  const { id, kind } = engine;
  const changeKind = (next: EngineEntry['kind']) => {
    const entry: EngineEntry = next === 'webhook' ? { id, kind: 'webhook', url: '' } : { id, kind: 'keda' };
    const engines = (readResponse(options).engines ?? []).map((one) => (one.id === id ? entry : one));
    onOptionsChange(withResponse(options, { engines }));
  };
  return (
    <SourceCard
      name={id}
      detail={kind === 'webhook' ? describeWebhook() : describeKeda()}
      readOnly={options.readOnly}
      onRemove={() => onOptionsChange(withoutEngine(options, id))}
    >
      <Stack direction="column" gap={2}>
        <RadioField<EngineEntry['kind']>
          label={t('response-settings.kind', 'Kind')}
          value={kind}
          disabled={options.readOnly}
          options={[
            { value: 'webhook', label: t('response-settings.webhook', 'Signed webhook') },
            { value: 'keda', label: 'KEDA' },
          ]}
          onChange={changeKind}
        />
        {engine.kind === 'webhook' && <WebhookFields {...props} engine={engine} />}
      </Stack>
    </SourceCard>
  );
}

const describeWebhook = () =>
  t('response-settings.webhook-help', 'Ansible EDA or AWX, StackStorm, Rundeck, Argo, Keep, Robusta and others.');
const describeKeda = () => t('response-settings.keda-help', 'Reads recorded series by itself: nothing is sent to it.');

type WebhookEntry = Extract<EngineEntry, { kind: 'webhook' }>;

function WebhookFields({ engine, options, onOptionsChange }: ConfigProps & { engine: WebhookEntry }) {
  const { id, url, timestamp = false, approves = false, tlsCaCert = '' } = engine;
  const change = (patch: Partial<WebhookEntry>) => onOptionsChange(withEngine(options, id, patch));
  const { readOnly: disabled } = options;
  return (
    <>
      <Grid minColumnWidth={34} gap={2}>
        <ValidatedField
          label={t('direct.url', 'Address')}
          value={url}
          placeholder="https://eda.example.org:5000/endpoint"
          disabled={disabled}
          read={readUrl}
          onCommit={(next) => change({ url: next })}
        />
        <SecretField
          options={options}
          onOptionsChange={onOptionsChange}
          label={t('response-settings.hmac', 'Key of the signature (HMAC)')}
          help={t('response-settings.hmac-help', 'The engine checks with it that a hand-off is yours.')}
          secret={engineSecretKey(id, 'hmac')}
        />
        <SecretField
          options={options}
          onOptionsChange={onOptionsChange}
          label={t('response-settings.token', 'Bearer token')}
          help={t('response-settings.token-help', 'Where the engine wants one beside the signature.')}
          secret={engineSecretKey(id, 'token')}
        />
      </Grid>
      <div>
        <Checkbox
          label={t('response-settings.timestamp', 'Sign the time, too')}
          description={t(
            'response-settings.timestamp-help',
            'Engines that check it refuse what is sent again later. Ansible EDA cannot check it.'
          )}
          value={timestamp}
          disabled={disabled}
          onChange={({ currentTarget }) => change({ timestamp: currentTarget.checked || undefined })}
        />
      </div>
      <div>
        <Checkbox
          label={t('response-settings.approves', 'The engine asks people for approval by itself')}
          description={t(
            'response-settings.approves-help',
            'Such as an approval node of AWX or an inquiry of StackStorm: actions of the mode Approve go there at once.'
          )}
          value={approves}
          disabled={disabled}
          onChange={({ currentTarget }) => change({ approves: currentTarget.checked || undefined })}
        />
      </div>
      <ValidatedText
        label={t('tls.ca', 'Certificate of the authority')}
        help={t('tls.ca-help', 'In PEM form. Leave empty where a public authority signed the certificate.')}
        value={tlsCaCert}
        read={(text) => ({ ok: true, value: text.trim() || undefined })}
        onCommit={(next) => change({ tlsCaCert: next })}
        disabled={disabled}
      />
    </>
  );
}
