import React, { useEffect, useMemo } from 'react';
import { StopBanner } from '../response/stop/KillSwitch';
import { variableNames } from '../scene/createPageScene';
import { Section } from '../scene/Section';
import { useVariable } from '../scene/useVariable';
import { createIncidentRunner } from './createIncidentRunner';
import { IncidentDetail } from './detail/IncidentDetail';
import { SimilarIncidents } from './detail/SimilarIncidents';
import { incidentsVariables } from './incidentsVariables';
import { IncidentList } from './list/IncidentList';

/** All incidents of the time range, or the one that the address names. */
export function IncidentsBody({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  const { value: incident } = useVariable(scene, incidentsVariables.incident);
  const { content } = scene.useState();
  const shown = useMemo(() => (incident === '' ? listSection() : detailSection(uid, incident)), [uid, incident]);
  useEffect(() => scene.setState({ content: shown }), [scene, shown]);
  return content === shown ? (
    <>
      <StopBanner key={uid} foresight={uid} />
      <content.Component model={content} />
    </>
  ) : null;
}

function listSection(): Section {
  return new Section({ $data: createIncidentRunner(['table']), show: IncidentList });
}

/** What is asked for by itself is shown by itself: earlier incidents take longer than this one. */
function detailSection(uid: string, incident: string): Section {
  const similar = new Section({ $data: createIncidentRunner(['similar'], incident), show: SimilarIncidents });
  return new Section({
    $data: createIncidentRunner(['table', 'timeline', 'services'], incident),
    content: similar,
    show: ({ scene }) => <IncidentDetail scene={scene} similar={similar} uid={uid} incident={incident} />,
  });
}
