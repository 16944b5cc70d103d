import React from 'react';
import { locationUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, LinkButton } from '@grafana/ui';
import { signalKinds } from '../../insight';
import { verbatim } from '../../ui';
import { nameSignal } from '../../ui/health';

/** Where sources are chosen and rules for other metrics are added. */
const configurationPage = '/a/foresight-predict-app/configuration';

/** Why no service is there, what was looked for, and where to add it. */
export function NoService({ notices }: { notices: string[] }) {
  const signals = signalKinds.map(nameSignal).join(', ');
  return (
    <Alert severity="info" title={t('panel.none', 'No services found')}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <p>{t('panel.looked-for', 'Signals searched for: {{signals}}.', { signals, ...verbatim })}</p>
      <LinkButton icon="cog" variant="secondary" size="sm" href={locationUtil.assureBaseUrl(configurationPage)}>
        {t('panel.configure', 'Choose sources and add rules')}
      </LinkButton>
    </Alert>
  );
}
