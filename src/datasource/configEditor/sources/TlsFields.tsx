import React, { useId } from 'react';
import { t } from '@grafana/i18n';
import { Checkbox, Stack, TextArea } from '@grafana/ui';
import { HelpField, helpId } from '../../../ui';
import type { DirectSourceProps } from './directSourceProps';

/** How the server's certificate is checked. */
export function TlsFields({ source, options, onChange }: DirectSourceProps) {
  const id = useId();
  return (
    <Stack direction="column" gap={1}>
      <HelpField
        id={id}
        label={t('tls.ca', 'Certificate of the authority')}
        help={t('tls.ca-help', 'In PEM form. Leave empty where a public authority signed the certificate.')}
        disabled={options.readOnly}
      >
        <TextArea
          id={id}
          rows={3}
          aria-describedby={helpId(id)}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={source.tlsCaCert ?? ''}
          onChange={(event) => onChange({ tlsCaCert: event.currentTarget.value || undefined })}
        />
      </HelpField>
      <div>
        <Checkbox
          label={t('tls.skip', 'Accept any certificate')}
          description={t('tls.skip-help', 'Anyone on the network could then pretend to be this source.')}
          value={source.tlsSkipVerify === true}
          disabled={options.readOnly}
          onChange={(event) => onChange({ tlsSkipVerify: event.currentTarget.checked || undefined })}
        />
      </div>
    </Stack>
  );
}
