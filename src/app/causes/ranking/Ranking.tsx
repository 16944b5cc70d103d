import React, { useMemo, useState } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack, Text } from '@grafana/ui';
import { listNamed, listSuspects } from '../../../insight';
import { MutedText, verbatim } from '../../../ui';
import type { Window } from '../incidentWindow';
import type { CausesJson } from './causesJson';
import { listRows } from './listRows';
import { SignalStack } from './SignalStack';
import { SignalTable } from './SignalTable';
import { SuspectList } from './SuspectList';
import { Verdict } from './Verdict';

/** What most likely caused an incident: the verdict, the signals as a picture, and what speaks for and against each suspect. */
export function Ranking({ causes, window }: { causes: CausesJson; window: Window }) {
  const [isTable, setIsTable] = useState(false);
  const rows = useMemo(() => listRows(causes), [causes]);
  const named = listNamed(causes);
  const suspects = listSuspects(causes);
  const others = causes.services.filter((one) => !suspects.includes(one)).map(({ service }) => service);
  return (
    <Stack direction="column" gap={2}>
      <Verdict causes={causes} window={window} />
      {rows.length > 0 && (
        <Stack direction="column" gap={1} alignItems="stretch">
          {isTable ? (
            <SignalTable rows={rows} />
          ) : (
            <SignalStack rows={rows} named={named} axis={causes.axis} window={causes.window} />
          )}
          <div>
            <Button
              size="sm"
              variant="secondary"
              fill="text"
              icon={isTable ? 'chart-line' : 'table'}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? t('causes.as-charts', 'Show as charts') : t('causes.as-table', 'Show as table')}
            </Button>
          </div>
        </Stack>
      )}
      {suspects.length > 0 && (
        <Stack direction="column" gap={1}>
          <Text element="h4" variant="h5">
            {t('causes.suspects', 'Suspects')}
          </Text>
          <SuspectList suspects={suspects} named={named} isClear={causes.verdict === 'clear'} />
        </Stack>
      )}
      {others.length > 0 && (
        <MutedText>
          {t('causes.hardly-unusual', 'Hardly unusual: {{services}}', { services: others.join(', '), ...verbatim })}
        </MutedText>
      )}
      {causes.notices.map((notice) => (
        <MutedText key={notice}>{notice}</MutedText>
      ))}
    </Stack>
  );
}
