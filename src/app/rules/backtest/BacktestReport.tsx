import React from 'react';
import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { Alert, Stack, Text } from '@grafana/ui';
import type { BlindTime, RuleBacktest, RuleReport } from '../../../alerts';
import { formatDuration } from '../../../queries';
import { SourceHints } from '../SourceHints';
import { CostTable } from './CostTable';
import { FiringTimeline } from './FiringTimeline';
import { PlainTable } from './PlainTable';

const shownEpisodes = 50;

/** When a rule would have fired, what it would have found, and what it costs. */
export function BacktestReport({ result }: { result: RuleBacktest }) {
  return (
    <Stack direction="column" gap={2}>
      <Verdict result={result} />
      <SourceHints notices={result.notices} />
      <Figures result={result} />
      <FiringTimeline report={result.report} range={result.range} />
      <BlindTimes result={result} />
      <Episodes result={result} />
      <Incidents result={result} />
      <CostTable cost={result.cost} />
    </Stack>
  );
}

function Verdict({ result: { suitability, evaluations } }: { result: RuleBacktest }) {
  if (evaluations.every(({ series }) => series.length === 0)) {
    return (
      <Alert severity="warning" title={t('rule-report.no-data', 'No data in this time range')}>
        {t('rule-report.no-data-help', 'Check the query and the source, or choose a shorter time range.')}
      </Alert>
    );
  }
  if (suitability.verdict === 'fine') {
    return null;
  }
  if (suitability.verdict === 'unknown') {
    return (
      <Alert severity="info" title={t('rule-report.untested', 'Forecast quality unknown')}>
        {suitability.reason}
      </Alert>
    );
  }
  const isBad = suitability.verdict === 'do not alert on this';
  const title = isBad
    ? t('rule-report.do-not', 'Do not alert on this')
    : t('rule-report.weak', 'Forecasts of this query are of limited use');
  return (
    <Alert severity={isBad ? 'error' : 'warning'} title={title}>
      {suitability.reason}
    </Alert>
  );
}

type Figure = [name: string, value: string];

function Figures({ result: { report } }: { result: RuleBacktest }) {
  const share = (value: number | undefined) => (value === undefined ? '–' : `${Math.round(100 * value)} %`);
  const figures: Figure[] = [
    [t('rule-report.per-week', 'Alerts per week'), report.perWeek.toFixed(1)],
    [t('rule-report.firing', 'Time firing'), percent(report.firingShare)],
    [t('rule-report.no-data-time', 'Time without data'), percent(report.noData.share)],
    ...blindFigures(report),
    [t('rule-report.false', 'False alarms per week'), report.falsePerWeek.toFixed(1)],
    [t('rule-report.precision', 'Precision'), share(report.precision)],
    [t('rule-report.recall', 'Recall'), share(report.recall)],
  ];
  return (
    <PlainTable
      label={t('rule-report.figures', 'Results')}
      head={figures.map(([name]) => name)}
      rows={[figures.map(([, value]) => value)]}
    />
  );
}

/** Figures that few rules have: failed evaluations, and alerts of rules that say Alerting where they see nothing. */
function blindFigures({ noData, failed }: RuleReport): Figure[] {
  const count = ({ episodes }: BlindTime) => String(episodes.length);
  return [
    ...(failed.share > 0
      ? [[t('rule-report.failed-time', 'Time not evaluated'), percent(failed.share)] as Figure]
      : []),
    ...(noData.episodes.length > 0
      ? [[t('rule-report.no-data-alerts', 'Alerts because of no data'), count(noData)] as Figure]
      : []),
    ...(failed.episodes.length > 0
      ? [[t('rule-report.error-alerts', 'Alerts because of errors'), count(failed)] as Figure]
      : []),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** When the rule saw nothing, and why. */
function BlindTimes({ result: { report } }: { result: RuleBacktest }) {
  const { noData, failed } = report;
  const causes = [
    ...noData.spans.map((span) => ({ ...span, cause: t('rule-report.no-data-cause', 'The query had no data') })),
    ...failed.spans.map(({ message, ...span }) => ({ ...span, cause: message })),
  ].sort((a, b) => a.from - b.from);
  const rows = causes
    .slice(-shownEpisodes)
    .map(({ from, to, cause }) => [dateTimeFormat(from), formatDuration(to - from), cause]);
  return rows.length === 0 ? null : (
    <PlainTable
      label={t('rule-report.blind', 'When it saw nothing')}
      head={[t('rule-report.start', 'Start'), t('rule-report.duration', 'Duration'), t('rule-report.why', 'Reason')]}
      rows={rows}
    />
  );
}

function Episodes({ result: { report, spec } }: { result: RuleBacktest }) {
  const { episodes } = report;
  if (episodes.length === 0) {
    return <Text>{t('rule-report.never', 'The rule would not have fired.')}</Text>;
  }
  const rows = episodes
    .slice(0, shownEpisodes)
    .map(({ from, to, alerts, incidents }) => [
      dateTimeFormat(from),
      formatDuration(Math.max(to - from, 1000)),
      alerts.map(({ labels, part }) => formatLabels(labels, part || spec.name)).join(', '),
      formatPeak(alerts.map(({ peak }) => peak)),
      incidents.join(', '),
    ]);
  return (
    <Stack direction="column" gap={1}>
      <PlainTable
        label={t('rule-report.episodes', 'When it would have fired')}
        head={[
          t('rule-report.start', 'Start'),
          t('rule-report.duration', 'Duration'),
          t('rule-report.series', 'Series'),
          t('rule-report.peak', 'Peak value'),
          t('rule-report.incident', 'Known incident'),
        ]}
        rows={rows}
      />
      {episodes.length > shownEpisodes && (
        <Text color="secondary">
          {t('rule-report.more', '{{count}} more are not shown.', { count: episodes.length - shownEpisodes })}
        </Text>
      )}
    </Stack>
  );
}

function formatLabels(labels: Record<string, string>, otherwise: string): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return pairs.length > 0 ? `{${pairs.join(', ')}}` : otherwise;
}

function formatPeak(peaks: number[]): string {
  const known = peaks.filter(Number.isFinite);
  return known.length > 0 ? String(Number(known[0].toPrecision(4))) : '–';
}

function Incidents({ result: { report } }: { result: RuleBacktest }) {
  if (report.incidents.length === 0) {
    return null;
  }
  const missed = t('rule-report.missed', 'not detected');
  const rows = report.incidents.map(({ incident, detectedAt, delay }) => [
    incident.title,
    dateTimeFormat(incident.from),
    detectedAt === undefined ? missed : dateTimeFormat(detectedAt),
    delay === undefined ? '–' : delay === 0 ? '0s' : formatDuration(delay),
  ]);
  return (
    <PlainTable
      label={t('rule-report.incidents', 'Known incidents')}
      head={[
        t('rule-report.incident', 'Known incident'),
        t('rule-report.start', 'Start'),
        t('rule-report.detected', 'Detected at'),
        t('rule-report.time-to-detect', 'Time to detect'),
      ]}
      rows={rows}
    />
  );
}
