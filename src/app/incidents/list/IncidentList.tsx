import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { sceneGraph } from '@grafana/scenes';
import { EmptyState, Icon, Stack, Text } from '@grafana/ui';
import { FailureAlert } from '../../../ui/failures';
import { ExchangeBar } from '../../feedback/ExchangeBar';
import { useFeedback } from '../../feedback/useFeedback';
import type { Section } from '../../scene/Section';
import { useData } from '../../scene/useData';
import { useVariable } from '../../scene/useVariable';
import { incidentsVariables } from '../incidentsVariables';
import { isOpen, listNotices, readIncidents, type IncidentRow } from '../read/incidentRows';
import { NoticeList } from '../NoticeList';
import { Waiting } from '../Waiting';
import { FilterBar } from './FilterBar';
import { filterIncidents, listServices, readState } from './filterIncidents';
import { IncidentTable } from './IncidentTable';

/** The incidents of the time range, filtered as the address says. */
export function IncidentList({ scene }: { scene: Section }) {
  const { frames, loading, error, retry } = useData(scene);
  const rows = useMemo(() => readIncidents(frames), [frames]);
  const notices = useMemo(() => listNotices(frames), [frames]);
  const { value: service } = useVariable(scene, incidentsVariables.service);
  const { value: state } = useVariable(scene, incidentsVariables.state);
  const shown = useMemo(() => filterIncidents(rows, { service, state: readState(state) }), [rows, service, state]);
  const range = sceneGraph.getTimeRange(scene);
  const { value } = range.useState();
  const feedback = useFeedback(value);
  const isKnown = frames.length > 0;
  return (
    <Stack direction="column" gap={2}>
      <Stack wrap="wrap" justifyContent="space-between" alignItems="flex-end" gap={1}>
        <FilterBar scene={scene} services={listServices(rows)} />
        <ExchangeBar feedback={feedback} />
      </Stack>
      {error !== undefined && (
        <FailureAlert
          title={t('incidents.failed', 'The incidents could not be read')}
          message={error}
          onRetry={retry}
        />
      )}
      {loading && !isKnown && <Waiting text={t('incidents.loading', 'Joining alerts, anomalies and logs…')} />}
      {notices.length > 0 && <NoticeList notices={notices} />}
      {isKnown && error === undefined && <Summary rows={rows} />}
      {shown.length > 0 && <IncidentTable rows={shown} feedback={feedback} timeZone={range.getTimeZone()} />}
      {isKnown && shown.length === 0 && <Nothing isFiltered={rows.length > 0} />}
    </Stack>
  );
}

/** Read aloud when it changes. Hints, which users do not feel, are counted by themselves. */
function Summary({ rows }: { rows: IncidentRow[] }) {
  const open = rows.filter(isOpen).length;
  const hints = rows.filter(({ severity }) => severity === 'info').length;
  const alerts = rows.reduce((sum, row) => sum + (row.alerts || 0), 0);
  const values = { open, over: rows.length - open - hints, alerts };
  return (
    <div role="status">
      <Text element="p" variant="h5">
        <Icon name={open > 0 ? 'exclamation-circle' : 'check-circle'} />{' '}
        {t('incidents.summary', 'Open incidents: {{open}}. Over: {{over}}. Alerts in all of them: {{alerts}}.', values)}
        {hints > 0 && ` ${t('incidents.hints', 'No more than hints: {{hints}}.', { hints })}`}
      </Text>
    </div>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState variant="not-found" message={t('incidents.filtered', 'No incident is of this service and state')} />
  ) : (
    <EmptyState variant="completed" message={t('incidents.none', 'No incident in this time range')}>
      {t(
        'incidents.none-help',
        'No alert fired, and no signal was unusual. Choose a longer time range to look further back.'
      )}
    </EmptyState>
  );
}
