import React from 'react';
import { t } from '@grafana/i18n';
import { FieldSet, Stack } from '@grafana/ui';
import { grafanaTokenKey } from '../../../sources';
import { ValidatedField } from '../../../ui';
import type { ConfigProps } from '../../types';
import { readOptionalUrl } from '../readUrl';
import { SecretField } from './SecretField';
import { withSettings } from '../settings';

/** How the backend reaches Grafana, which answers for the allowed Grafana data sources. */
export function ConnectionSection(props: ConfigProps) {
  const { options, onOptionsChange } = props;
  return (
    <FieldSet label={t('connection.title', 'Connection to Grafana')}>
      <Stack direction="column" gap={2}>
        <ValidatedField
          label={t('connection.url', 'Address of Grafana')}
          help={t(
            'connection.url-help',
            'As this server reaches it. Leave empty to use the address that Grafana reports.'
          )}
          value={options.jsonData.grafanaUrl ?? ''}
          placeholder="http://localhost:3000"
          disabled={options.readOnly}
          read={readOptionalUrl}
          onCommit={(grafanaUrl) => onOptionsChange(withSettings(options, { grafanaUrl }))}
        />
        <SecretField
          {...props}
          label={t('connection.token', 'Service account token')}
          help={t(
            'connection.token-help',
            'Needed for Grafana data sources, unless Grafana runs with managed service accounts: then it grants a token itself. The account needs the right to query the allowed data sources.'
          )}
          secret={grafanaTokenKey}
        />
      </Stack>
    </FieldSet>
  );
}
