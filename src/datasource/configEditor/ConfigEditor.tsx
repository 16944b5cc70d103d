import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Divider } from '@grafana/ui';
import { CalendarSection } from './CalendarSection';
import { ConnectionSection } from './sources/ConnectionSection';
import { IncidentsSection } from './incidents/IncidentsSection';
import { InsightSection } from './InsightSection';
import { LanguageSection } from './LanguageSection';
import { LimitsSection } from './LimitsSection';
import { ResponseSection } from './response/ResponseSection';
import { SourcesSection } from './sources/SourcesSection';
import type { ConfigProps } from '../types';

/** Settings of a data source: how to reach Grafana, which sources may be asked, how much they may be asked for. */
export function ConfigEditor(props: ConfigProps) {
  return (
    <>
      {props.options.readOnly && (
        <Alert
          severity="info"
          title={t('config.read-only', 'These settings come from a provisioning file and are changed there.')}
        />
      )}
      <SourcesSection {...props} />
      <Divider />
      <ConnectionSection {...props} />
      <Divider />
      <LimitsSection {...props} />
      <Divider />
      <CalendarSection {...props} />
      <Divider />
      <InsightSection {...props} />
      <Divider />
      <IncidentsSection {...props} />
      <Divider />
      <ResponseSection {...props} />
      <Divider />
      <LanguageSection {...props} />
    </>
  );
}
