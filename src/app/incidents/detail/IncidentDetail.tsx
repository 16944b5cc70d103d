import React, { useMemo } from 'react';
import { urlUtil } from '@grafana/data';
import { t } from '@grafana/i18n';
import { sceneGraph } from '@grafana/scenes';
import { Button, EmptyState, Stack } from '@grafana/ui';
import { FailureAlert } from '../../../ui/failures';
import { FeedbackButtons } from '../../feedback/FeedbackButtons';
import { useFeedback } from '../../feedback/useFeedback';
import { ResponseLinks } from '../../response/ResponseLinks';
import type { Section } from '../../scene/Section';
import { useData } from '../../scene/useData';
import { describeIncident } from '../describeIncident';
import { incidentsVariables, setVariable } from '../incidentsVariables';
import { listNotices, readHits, readIncidents, readTroubles, type TroubleRow } from '../read/incidentRows';
import { Timeline } from '../timeline/Timeline';
import { NoticeList } from '../NoticeList';
import { Waiting } from '../Waiting';
import { DetailHeader } from './DetailHeader';
import { IncidentCauses } from './IncidentCauses';
import { Part } from './Part';
import { ServiceLists } from './ServiceLists';

interface Props {
  scene: Section;
  /** Earlier incidents, which are asked for by themselves. */
  similar: Section;
  /** Uid of the Foresight data source. */
  uid: string;
  incident: string;
}

/** One incident: what was seen, whom it hit, what may have caused it, and what was like it before. */
export function IncidentDetail({ scene, similar, uid, incident }: Props) {
  const { frames, loading, error, retry } = useData(scene);
  const row = useMemo(() => {
    const rows = readIncidents(frames);
    // An earlier trouble may have joined it since the address was made: it is then named after that one.
    return rows.find(({ id }) => id === incident) ?? rows[0];
  }, [frames, incident]);
  const notices = useMemo(() => listNotices(frames), [frames]);
  const back = () => setVariable(scene, incidentsVariables.incident, '');
  return (
    <Stack direction="column" gap={3} alignItems="stretch">
      <div>
        <Button size="sm" variant="secondary" icon="arrow-left" onClick={back}>
          {t('incident.all', 'All incidents')}
        </Button>
      </div>
      {error !== undefined && (
        <FailureAlert title={t('incident.failed', 'The incident could not be read')} message={error} onRetry={retry} />
      )}
      {loading && !row && <Waiting text={t('incident.loading', 'Reading the incident…')} />}
      {notices.length > 0 && <NoticeList notices={notices} />}
      {!row && !loading && error === undefined && (
        <EmptyState variant="not-found" message={t('incident.unknown', 'No such incident in this time range')}>
          {t('incident.unknown-help', 'It may lie before the time range: choose a longer one.')}
        </EmptyState>
      )}
      {row && <Found scene={scene} row={row} frames={frames} uid={uid} />}
      {row && <similar.Component model={similar} />}
    </Stack>
  );
}

/** What was done is shown of the data source that is looked at. */
function linkResponse(row: TroubleRow, uid: string): TroubleRow {
  return row.kind === 'response'
    ? { ...row, link: urlUtil.appendQueryToUrl(row.link, `var-ds=${encodeURIComponent(uid)}`) }
    : row;
}

interface FoundProps extends Pick<Props, 'scene' | 'uid'> {
  row: ReturnType<typeof readIncidents>[number];
  frames: ReturnType<typeof useData>['frames'];
}

function Found({ scene, row, frames, uid }: FoundProps) {
  const range = sceneGraph.getTimeRange(scene);
  const { value } = range.useState();
  const feedback = useFeedback(value);
  const troubles = useMemo(() => readTroubles(frames).map((one) => linkResponse(one, uid)), [frames, uid]);
  const hits = useMemo(() => readHits(frames), [frames]);
  const timeZone = range.getTimeZone();
  const { id } = row;
  return (
    <>
      <DetailHeader row={row} timeZone={timeZone} />
      <FeedbackButtons
        feedback={feedback}
        label={t('incident.feedback', 'Feedback on this incident')}
        about={describeIncident(row)}
      />
      <Part title={t('incident.timeline', 'What was seen')}>
        <Timeline troubles={troubles} hits={hits} incident={id} feedback={feedback} timeZone={timeZone} />
      </Part>
      <ServiceLists hits={hits} atRisk={row.atRisk} timeZone={timeZone} />
      <ResponseLinks foresight={uid} services={row.services} />
      <Part title={t('incident.causes', 'Causes')}>
        <IncidentCauses uid={uid} row={row} />
      </Part>
    </>
  );
}
