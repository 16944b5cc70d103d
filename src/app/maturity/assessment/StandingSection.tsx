import React, { useMemo } from 'react';
import { t } from '@grafana/i18n';
import { Button, Stack } from '@grafana/ui';
import { RadioField, verbatim } from '../../../ui';
import { DetailTable, type DetailColumn } from '../../table/DetailTable';
import { useMaturityAddress } from '../maturityAddress';
import { writeLevel, writeScore } from '../names';
import type { Standing, Standings } from '../read/standings';
import { OutcomeBar } from './OutcomeBar';

/** Which service or team is where; a name shows the checks of it alone. */
export function StandingSection({ standings: { services, teams } }: { standings: Standings }) {
  const [{ by, service, team }, change] = useMaturityAddress();
  const isByTeam = by === 'teams' && teams.length > 0;
  const subject = service || team;
  const choose = (one: Standing) =>
    change({ service: isByTeam ? '' : one.service, team: isByTeam ? one.team : '', level: '', outcome: '' });
  const columns = useMemo(() => createColumns(isByTeam, teams.length > 0), [isByTeam, teams.length]);
  return (
    <section aria-label={t('maturity.standings', 'Services and teams')}>
      <Stack direction="column" gap={1}>
        <Stack alignItems="flex-end" gap={2} wrap="wrap">
          {teams.length > 0 && (
            <RadioField
              label={t('maturity.by', 'Compare')}
              value={isByTeam ? 'teams' : 'services'}
              options={[
                { value: 'services', label: t('maturity.by-service', 'Services') },
                { value: 'teams', label: t('maturity.by-team', 'Teams') },
              ]}
              onChange={(value) => change({ by: value === 'teams' ? value : '' }, true)}
            />
          )}
          {subject !== '' && (
            <Button size="sm" variant="secondary" icon="times" onClick={() => change({ service: '', team: '' })}>
              {t('maturity.all-subjects', 'Show everything again')}
            </Button>
          )}
        </Stack>
        <DetailTable
          key={isByTeam ? 'teams' : 'services'}
          label={isByTeam ? t('maturity.by-team', 'Teams') : t('maturity.by-service', 'Services')}
          rows={isByTeam ? teams : services}
          columns={[nameColumn(isByTeam, choose), ...columns]}
          id={({ service: own, team: of }) => `${own}/${of}`}
          name={(one) => (isByTeam ? one.team : `${one.service} ${one.team}`)}
          sort={{ column: 'score', isDescending: false }}
        />
      </Stack>
    </section>
  );
}

function nameColumn(isByTeam: boolean, onChoose: (one: Standing) => void): DetailColumn<Standing> {
  const read = (one: Standing) => (isByTeam ? one.team : one.service);
  return {
    id: 'name',
    title: isByTeam ? t('maturity.team', 'Team') : t('maturity.service', 'Service'),
    value: read,
    cell: (one) => (
      <Button
        size="sm"
        fill="text"
        tooltip={t('maturity.only', 'Show only the checks of {{name}}', { name: read(one), ...verbatim })}
        onClick={() => onChoose(one)}
      >
        {read(one)}
      </Button>
    ),
  };
}

function createColumns(isByTeam: boolean, hasTeams: boolean): Array<DetailColumn<Standing>> {
  const figure = (id: string, title: string, read: (one: Standing) => number): DetailColumn<Standing> => ({
    id,
    title,
    isFigure: true,
    value: read,
    cell: (one) => (Number.isNaN(read(one)) ? '–' : String(read(one))),
  });
  const team: DetailColumn<Standing> = {
    id: 'team',
    title: t('maturity.team', 'Team'),
    value: (one) => one.team,
    cell: (one) => one.team || '–',
  };
  return [
    ...(hasTeams && !isByTeam ? [team] : []),
    {
      id: 'level',
      title: t('maturity.level', 'Level'),
      isFigure: true,
      value: (one) => one.level,
      cell: (one) => writeLevel(one.level),
    },
    {
      id: 'score',
      title: t('maturity.score', 'Score'),
      isFigure: true,
      value: (one) => one.score,
      cell: (one) => writeScore(one.score),
    },
    {
      id: 'share',
      title: t('maturity.checks', 'Checks'),
      width: '25%',
      cell: ({ passed, partly, failed, unknown }) => (
        // In the middle of the line of text that it stands beside.
        <div style={{ paddingTop: 6 }}>
          <OutcomeBar counts={{ passed, partly, failed, unknown, notApplicable: 0 }} />
        </div>
      ),
    },
    figure('passed', t('maturity.passed', 'Passed'), ({ passed }) => passed),
    figure('gaps', t('maturity.gaps', 'Gaps'), ({ failed, partly }) => failed + partly),
    figure('unknown', t('maturity.unknown', 'Unknown'), ({ unknown }) => unknown),
  ];
}
