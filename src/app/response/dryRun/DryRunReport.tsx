import React, { useMemo } from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Stack, Text } from '@grafana/ui';
import type { KnownIncident } from '../../../alerts';
import { formatDuration } from '../../../queries';
import { BulletList, MutedText, verbatim } from '../../../ui';
import { PlainTable } from '../../rules/backtest/PlainTable';
import { findVerdict, nameGate } from '../names';
import { Lanes, type Lane } from '../picture/Lanes';
import {
  countGates,
  isActed,
  isWithin,
  joinIncidents,
  scoreDryRun,
  type DryRunScore,
  type PastDecision,
} from './dryRun';
import type { DryRunState } from './useDryRun';

interface Props {
  run: NonNullable<DryRunState['result']>;
  incidents: KnownIncident[];
}

const maxRows = 100;

/** What would have been done, when, and what stopped the rest. */
export function DryRunReport({ run: { decisions, notices, range }, incidents: named }: Props) {
  const incidents = useMemo(() => joinIncidents(named, decisions), [named, decisions]);
  const score = useMemo(() => scoreDryRun(decisions, incidents), [decisions, incidents]);
  const counts = useMemo(() => countGates(decisions), [decisions]);
  return (
    <Stack direction="column" gap={2}>
      <Text element="p" variant="h5">
        {describeScore(score, incidents.length > 0)}
      </Text>
      {notices.length > 0 && (
        <BulletList>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </BulletList>
      )}
      <Lanes
        label={t('response.dry-run-picture', 'What would have happened')}
        lanes={listLanes(decisions, incidents)}
        range={range}
      />
      <ActTable acts={decisions.filter(isActed)} incidents={incidents} />
      {counts.length > 0 && (
        <PlainTable
          label={t('response.dry-run-gates', 'What stopped the rest')}
          head={[t('response.gate', 'Gate'), t('response.dry-run-stopped', 'How often it stopped a decision')]}
          rows={counts.map(({ gate, count }) => [nameGate(gate), count])}
        />
      )}
      {score.missed.length > 0 && (
        <PlainTable
          label={t('response.dry-run-missed', 'Known incidents in which it would not have acted')}
          head={[t('rule-report.incident', 'Known incident'), t('rule-report.start', 'Start')]}
          rows={score.missed.map(({ title, from }) => [title, dateTimeFormat(from)])}
        />
      )}
    </Stack>
  );
}

/** "Times it would have acted: 3, in known incidents: 2, earliest 4m after the onset." */
function describeScore({ acted, inIncidents, earliest }: DryRunScore, hasIncidents: boolean): string {
  if (acted === 0) {
    return t('response.dry-run-never', 'It would not have acted.');
  }
  const times = t('response.dry-run-acted', 'Times it would have acted: {{number}}', { number: acted });
  if (!hasIncidents) {
    return `${times}.`;
  }
  const within = t('response.dry-run-within', 'in known incidents: {{number}}', { number: inIncidents });
  return `${[times, within, earliest !== undefined && describeEarliest(earliest)].filter(Boolean).join(', ')}.`;
}

function describeEarliest(earliest: number): string {
  const time = formatDuration(Math.max(1000, Math.round(Math.abs(earliest) / 1000) * 1000));
  return earliest < 0
    ? t('response.dry-run-before', 'earliest {{time}} before the onset', { time, ...verbatim })
    : t('response.dry-run-after', 'earliest {{time}} after the onset', { time, ...verbatim });
}

function listLanes(decisions: PastDecision[], incidents: KnownIncident[]): Lane[] {
  const refused = countGates(decisions).map(({ gate }): Lane => ({
    id: `gate ${gate}`,
    name: t('response.dry-run-refused', 'Refused: {{gate}}', { gate: nameGate(gate), ...verbatim }),
    color: 'darkgrey',
    marks: decisions
      .filter((one) => !isActed(one) && one.gate === gate)
      .map(({ from, to, target, reason }) => ({ from, to, title: `${target} ${reason}`.trim() })),
  }));
  return [
    {
      id: 'incidents',
      name: t('rule-test.incidents', 'Known incidents'),
      color: 'blue',
      marks: incidents.map(({ from, to, title }) => ({ from, to, title })),
    },
    {
      id: 'acts',
      name: t('response.dry-run-acts', 'Would have acted'),
      color: 'red',
      marks: decisions.filter(isActed).map(({ from, target }) => ({ from, title: target })),
    },
    ...refused,
  ];
}

function ActTable({ acts, incidents }: { acts: PastDecision[]; incidents: KnownIncident[] }) {
  const rows = acts.slice(0, maxRows).map((act) => [
    dateTimeFormat(act.from),
    act.target,
    findVerdict(act.verdict).name(),
    act.reason,
    incidents
      .filter((incident) => isWithin(act, incident))
      .map(({ title }) => title)
      .join(', '),
  ]);
  return acts.length === 0 ? null : (
    <>
      <PlainTable
        label={t('response.dry-run-acts', 'Would have acted')}
        head={[
          t('audit.time', 'Time'),
          t('response.target', 'Target'),
          t('response.verdict', 'Decision'),
          t('response.why', 'Why'),
          t('rule-report.incident', 'Known incident'),
        ]}
        rows={rows}
      />
      {acts.length > maxRows && (
        <MutedText>
          {t('rule-report.more', '{{count}} more are not shown.', { count: acts.length - maxRows })}
        </MutedText>
      )}
    </>
  );
}
