import React from 'react';
import { t } from '@grafana/i18n';
import { Alert, Divider } from '@grafana/ui';
import { CalendarSection } from './configEditor/CalendarSection';
import { ConnectionSection } from './configEditor/ConnectionSection';
import { InsightSection } from './configEditor/InsightSection';
import { LanguageSection } from './configEditor/LanguageSection';
import { LimitsSection } from './configEditor/LimitsSection';
import { SourcesSection } from './configEditor/SourcesSection';
import type { ConfigProps } from './types';

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
      <LanguageSection {...props} />
    </>
  );
}
