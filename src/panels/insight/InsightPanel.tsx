import React, { useMemo } from 'react';
import { LoadingState, type PanelData, type PanelProps } from '@grafana/data';
import { t } from '@grafana/i18n';
import { PanelDataErrorView } from '@grafana/runtime';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { describeFailures } from '../../ui/failures';
import { readFleet } from '../../ui/fleet';
import { NoService } from './NoService';
import type { InsightOptions } from './options';
import { ServiceViews } from './ServiceViews';

/** Every service at once: its health now and ahead, why, its trend, its anomalies, and who calls whom. */
export function InsightPanel(props: PanelProps<InsightOptions>) {
  const { data } = props;
  const fleet = useMemo(() => readFleet(data.series), [data.series]);
  if (!fleet) {
    return <WithoutAnswer {...props} />;
  }
  return fleet.rows.length === 0 && describeFailures(data).length === 0 ? (
    <NoService notices={fleet.notices} />
  ) : (
    <ServiceViews {...props} fleet={fleet} />
  );
}

function WithoutAnswer({ data, id, fieldConfig }: PanelProps<InsightOptions>) {
  const failures = describeFailures(data);
  if (failures.length > 0) {
    return (
      <Alert severity="error" title={t('panel.failed', 'Failed to load services')}>
        {failures.join(' ')}
      </Alert>
    );
  }
  return isWaiting(data) ? (
    <LoadingPlaceholder text={t('panel.loading', 'Loading services…')} />
  ) : (
    <PanelDataErrorView
      panelId={id}
      data={data}
      fieldConfig={fieldConfig}
      message={t('panel.no-services', 'Select the Foresight data source and its query type "Services".')}
    />
  );
}

function isWaiting({ state }: PanelData): boolean {
  return state === LoadingState.Loading || state === LoadingState.NotStarted;
}
