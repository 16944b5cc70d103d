import React, { useMemo } from 'react';
import { dateTimeFormat, type DataFrame } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Button, EmptyState, LinkButton, Stack } from '@grafana/ui';
import { MutedText, verbatim } from '../../../ui';
import { appPages } from '../../routes';
import { Followed } from '../Followed';
import { useMaturityAddress } from '../maturityAddress';
import { NoticeList } from '../NoticeList';
import { filterFindings } from '../read/filterFindings';
import { readFindings } from '../read/findings';
import { readStandings } from '../read/standings';
import { useMaturity } from '../useMaturity';
import { CheckFilters } from './CheckFilters';
import { CheckList } from './CheckList';
import { Ladder } from './Ladder';
import { chooseStanding, describeSubject } from './chooseStanding';
import { StandingSection } from './StandingSection';

/** Where we are: the ladder, who is on which of its levels, and each check with what it found and how to mend it. */
export function AssessmentTab({ foresight }: { foresight: string }) {
  const answer = useMaturity(foresight, 'checks');
  return (
    <Followed answer={answer}>
      {(frames) => (
        <Assessment
          foresight={foresight}
          frames={frames}
          isDone={answer.progress === undefined}
          isLoading={answer.isLoading}
          onRefresh={answer.refresh}
        />
      )}
    </Followed>
  );
}

interface Props {
  foresight: string;
  frames: DataFrame[];
  isDone: boolean;
  isLoading: boolean;
  onRefresh: () => void;
}

function Assessment({ foresight, frames, isDone, isLoading, onRefresh }: Props) {
  const [{ check, level, outcome, service, team }, change] = useMaturityAddress();
  const { findings, notices, at } = useMemo(() => readFindings(frames), [frames]);
  const standings = useMemo(() => readStandings(frames), [frames]);
  const shown = useMemo(
    () => filterFindings(findings, { check, level, outcome, service, team }),
    [findings, check, level, outcome, service, team]
  );
  const subject = useMemo(() => filterFindings(findings, { service, team }), [findings, service, team]);
  if (findings.length === 0) {
    return isDone ? <NothingAssessed notices={notices} /> : <NoticeList notices={notices} />;
  }
  return (
    <Stack direction="column" gap={3}>
      <NoticeList notices={notices} />
      <Ladder
        subject={describeSubject({ service, team })}
        findings={subject}
        standing={chooseStanding(standings, { service, team })}
        onShow={(wanted) => change({ check: '', level: '', outcome: '', ...wanted })}
      />
      <StandingSection standings={standings} />
      <section aria-label={t('maturity.checks', 'Checks')}>
        <Stack direction="column" gap={2}>
          <Stack justifyContent="space-between" alignItems="flex-end" wrap="wrap">
            <CheckFilters findings={findings} />
            <Stack alignItems="center" gap={1} wrap="wrap">
              {at !== undefined && (
                <MutedText>
                  {t('maturity.as-of', 'As of {{time}}; made anew at most every 15 minutes', {
                    time: dateTimeFormat(at),
                    ...verbatim,
                  })}
                </MutedText>
              )}
              <Button size="sm" variant="secondary" icon="sync" disabled={isLoading || !isDone} onClick={onRefresh}>
                {t('maturity.refresh', 'Refresh')}
              </Button>
            </Stack>
          </Stack>
          <CheckList foresight={foresight} findings={shown} onMended={onRefresh} />
        </Stack>
      </section>
    </Stack>
  );
}

function NothingAssessed({ notices }: { notices: string[] }) {
  return (
    <EmptyState
      variant="not-found"
      message={t('maturity.nothing', 'Nothing could be assessed')}
      button={
        <LinkButton icon="cog" href={appPages.configuration()}>
          {t('overview.configure', 'Configuration')}
        </LinkButton>
      }
    >
      {notices.length > 0
        ? notices.join(' ')
        : t('maturity.nothing-help', 'Allow a source of metrics, and say on the page Configuration which one it is.')}
    </EmptyState>
  );
}
