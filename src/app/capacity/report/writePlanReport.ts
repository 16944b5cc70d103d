import { dateTimeFormat } from '@grafana/data';
import { t } from '@grafana/i18n';
import { writeCsv, writeHtml, writeMarkdown, type Report, type Table } from '../../../reports';
import { findUserLanguage } from '../../../ui';
import { formatValue } from '../../../ui/health';
import { trustText } from '../../../ui/trust';
import { describeInterval, describeRunway, formatDay } from '../plan/describeRunway';
import { nameResource } from '../plan/nameResource';
import { countUrgencies, sortBySoonest, urgencies, urgencyLooks } from '../plan/urgency';
import type { PlanRow } from '../read/planRows';
import type { ReportFormat } from './reportFormats';

interface Wanted {
  format: ReportFormat;
  /** ms. */
  made: number;
  horizon: number;
}

/** A plan as a file, in the user's language. */
export function writePlanReport(
  rows: readonly PlanRow[],
  { format, made, horizon }: Wanted
): { text: string; file: string } {
  const rendering = { language: findUserLanguage() };
  const name = `capacity-${new Date(made).toISOString().slice(0, 10)}`;
  switch (format) {
    case 'csv':
      return { text: writeCsv(listFigures(rows), rendering), file: `${name}.csv` };
    case 'html':
      return { text: writeHtml(composeReport(rows, made, horizon), rendering), file: `${name}.html` };
    case 'markdown':
      return { text: writeMarkdown(composeReport(rows, made, horizon), rendering), file: `${name}.md` };
  }
}

function composeReport(rows: readonly PlanRow[], made: number, horizon: number): Report {
  const counts = countUrgencies(rows, made);
  const sorted = sortBySoonest(rows, made);
  const used = sorted.filter(({ now, limit }) => Number.isFinite(now / limit));
  const title = t('capacity.report-title', 'Capacity plan');
  return {
    title,
    made,
    lead: [
      dateTimeFormat(made),
      urgencies.map((urgency) => `${urgencyLooks[urgency].name()}: ${counts[urgency]}`).join(', '),
    ],
    sections: [
      { title: t('capacity.table', 'Resources, the soonest to run out first'), blocks: [listRows(sorted, horizon)] },
      {
        title: t('capacity.used', 'Used, of its limit'),
        blocks: [
          {
            kind: 'bars',
            picture: {
              title: t('capacity.used', 'Used, of its limit'),
              unit: 'percentunit',
              groups: [''],
              bars: used.map((row) => ({ name: nameResource(row), values: [row.now / row.limit] })),
              full: 1,
            },
          },
        ],
      },
    ],
  };
}

function listRows(rows: readonly PlanRow[], horizon: number): Table {
  const format = (value: number, unit: string) => (Number.isFinite(value) ? formatValue(value, unit || 'short') : '–');
  return {
    kind: 'table',
    columns: [
      { title: t('capacity.resource', 'Resource') },
      { title: t('capacity.now-title', 'Now'), isNumber: true },
      { title: t('capacity.mark-limit', 'Limit'), isNumber: true },
      { title: t('capacity.runway-title', 'Limit reached') },
      { title: t('capacity.probability-title', 'Probability'), isNumber: true },
      { title: t('capacity.order-by', 'Order by') },
      { title: t('capacity.trust', 'Trust') },
    ],
    rows: rows.map((row) => [
      nameResource(row),
      format(row.now, row.unit),
      format(row.limit, row.unit),
      [describeRunway(row, horizon), describeInterval(row)].filter(Boolean).join(', '),
      format(row.probability, 'percentunit'),
      Number.isFinite(row.orderBy) ? formatDay(row.orderBy) : '–',
      trustText(row.trust),
    ]),
  };
}

/** All figures as they are, for machines: columns by their roles, times in ISO 8601. */
function listFigures(rows: readonly PlanRow[]): Pick<Table, 'columns' | 'rows'> {
  const texts = ['service', 'node', 'signal', 'resource', 'unit', 'trust'] as const;
  const numbers = ['now', 'limit', 'p10', 'p50', 'p90', 'probability', 'load', 'loadAtLimit', 'knee'] as const;
  const write = (value: number) => (Number.isFinite(value) ? String(value) : '');
  return {
    columns: [...texts, ...numbers, 'orderBy'].map((title) => ({ title })),
    rows: rows.map((row) => [
      ...texts.map((name) => row[name]),
      ...numbers.map((name) => write(row[name])),
      Number.isFinite(row.orderBy) ? new Date(row.orderBy).toISOString() : '',
    ]),
  };
}
