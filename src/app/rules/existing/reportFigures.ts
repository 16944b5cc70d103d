import { t } from '@grafana/i18n';
import type { RuleReport } from '../../../alerts';
import { formatDuration } from '../../../queries';

/** One figure of what a rule has done, for tables. */
export interface ReportFigure {
  id: string;
  title: string;
  /** Undefined where there is none, such as the precision of a rule that never fires. */
  value: (report: RuleReport) => number | undefined;
  format: (value: number) => string;
}

const formatRate = (value: number) => value.toFixed(1);
const formatCount = (value: number) => String(value);
const formatShare = (value: number) => `${Math.round(100 * value)} %`;
const formatTime = (ms: number) => (ms === 0 ? '0s' : formatDuration(ms));

/** The figures of a report; those that need known incidents only where some are known. */
export function listFigures(hasIncidents: boolean): ReportFigure[] {
  const always: ReportFigure[] = [
    {
      id: 'per-week',
      title: t('rule-report.per-week', 'Alerts per week'),
      value: ({ perWeek }) => perWeek,
      format: formatRate,
    },
    { id: 'flaps', title: t('rule-existing.flaps', 'Flaps'), value: ({ flaps }) => flaps, format: formatCount },
    {
      id: 'no-data',
      title: t('rule-report.no-data-alerts', 'Alerts because of no data'),
      value: ({ noData }) => noData.pages,
      format: formatCount,
    },
    {
      id: 'firing',
      title: t('rule-report.firing', 'Time firing'),
      value: ({ firingShare }) => firingShare,
      format: (share) => `${(100 * share).toFixed(1)} %`,
    },
  ];
  const scored: ReportFigure[] = [
    {
      id: 'precision',
      title: t('rule-report.precision', 'Precision'),
      value: ({ precision }) => precision,
      format: formatShare,
    },
    { id: 'recall', title: t('rule-report.recall', 'Recall'), value: ({ recall }) => recall, format: formatShare },
    {
      id: 'time-to-detect',
      title: t('rule-report.time-to-detect', 'Time to detect'),
      value: findTimeToDetect,
      format: formatTime,
    },
  ];
  return hasIncidents ? [...always, ...scored] : always;
}

/** The figure as a text; a dash where there is none. */
export function formatFigure({ value, format }: ReportFigure, report: RuleReport): string {
  const known = value(report);
  return known === undefined ? '–' : format(known);
}

/** The median over the incidents that were detected, ms. */
function findTimeToDetect({ incidents }: RuleReport): number | undefined {
  const delays = incidents.flatMap(({ delay }) => (delay === undefined ? [] : [delay])).sort((a, b) => a - b);
  return delays[Math.floor((delays.length - 1) / 2)];
}
