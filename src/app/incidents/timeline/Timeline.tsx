import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { useCursor } from '../../causes/ranking/useCursor';
import type { FeedbackList } from '../../feedback/useFeedback';
import type { HitRow, TroubleRow } from '../read/incidentRows';
import { Lanes } from './Lanes';
import { layOutLanes, listMarks } from './layOutLanes';
import { TroubleTable } from './TroubleTable';

interface Props {
  troubles: TroubleRow[];
  hits: HitRow[];
  incident: string;
  feedback: FeedbackList;
  timeZone: string;
}

/** What was seen of an incident, as a picture by service and time, or as a table. */
export function Timeline({ troubles, hits, incident, feedback, timeZone }: Props) {
  const [isTable, setTable] = useState(false);
  const [now] = useState(() => Date.now());
  const picture = useMemo(() => layOutLanes(troubles, hits, now), [troubles, hits, now]);
  const marks = useMemo(() => listMarks(picture), [picture]);
  const { place, hold, handlers } = useCursor(marks.length);
  const chosen = place === undefined ? [] : (marks[place]?.mark.troubles ?? []);
  const table = { incident, feedback, timeZone };
  return (
    <Stack direction="column" gap={1} alignItems="stretch">
      {isTable ? (
        <TroubleTable troubles={troubles} {...table} />
      ) : (
        <>
          <Lanes picture={picture} place={place} handlers={handlers} onPlace={hold} timeZone={timeZone} />
          {picture.hidden.length > 0 && (
            <MutedText>
              {t('incident-timeline.hidden', 'Without a line of their own: {{services}}', {
                services: picture.hidden.join(', '),
                ...verbatim,
              })}
            </MutedText>
          )}
          {chosen.length > 0 && <TroubleTable troubles={chosen} {...table} />}
        </>
      )}
      <div>
        <Button
          size="sm"
          variant="secondary"
          fill="text"
          icon={isTable ? 'chart-line' : 'table'}
          onClick={() => setTable(!isTable)}
        >
          {isTable
            ? t('incident-timeline.as-picture', 'Show as a picture')
            : t('incident-timeline.as-table', 'Show as a table')}
        </Button>
      </div>
    </Stack>
  );
}
