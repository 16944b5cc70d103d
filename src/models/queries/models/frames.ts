import { engineVersion, type QualityScores } from '../../../engine';
import { tableFrame, type Frame, type ModelRole, type Provenance, type TableColumn } from '../../../frames';
import { describeChange } from '../../../queries';
import { render, type Language, type Message } from '../../../texts';
import type { MeasuredSeries } from '../../measure/measureModel';
import { measureBadness, type Trouble } from '../../measure/listTroubles';
import { describeReason } from '../../advise/describeReason';
import type { MeasuredQuery, Models } from '../../work';

/** A series of a query, or a query none of whose series could be measured. */
interface Row {
  of: MeasuredQuery;
  one?: MeasuredSeries;
  troubles: readonly Trouble[];
}

const scoreColumns = [
  { name: 'MASE', role: 'mase', decimals: 2, value: (scores) => scores.mase },
  { name: 'Quantile loss', role: 'wql', decimals: 3, value: (scores) => scores.weightedQuantileLoss },
  { name: 'Coverage', role: 'coverage', unit: 'percentunit', value: (scores) => scores.coverage },
  { name: 'False alarms per week', role: 'falseAlarms', decimals: 1, value: (scores) => scores.falseAlarmsPerWeek },
] as const satisfies ReadonlyArray<{
  name: string;
  role: ModelRole;
  decimals?: number;
  unit?: string;
  value(scores: QualityScores): number;
}>;

type Pick = (row: Row) => QualityScores | undefined;

/** The four scores, now and before. */
function listScores(now: Pick, before: Pick): Array<TableColumn<Row>> {
  return scoreColumns.flatMap(({ value, role, name, ...config }): Array<TableColumn<Row>> => {
    const read = (pick: Pick) => (row: Row) => {
      const scores = pick(row);
      return scores && value(scores);
    };
    return [
      { name, role, type: 'number', ...config, value: read(now) },
      { name: `${name} before`, role: `${role}Before`, type: 'number', ...config, value: read(before) },
    ];
  });
}

/** Where the query stands, and what it is and might be. */
const placeColumns: ReadonlyArray<TableColumn<Row>> = [
  { name: 'Origin', role: 'origin', type: 'string', value: ({ of }) => of.watched.origin },
  { name: 'Link', role: 'link', type: 'string', hidden: true, value: ({ of }) => of.watched.link },
  {
    name: 'Query',
    role: 'query',
    type: 'string',
    hidden: true,
    value: ({ of }) => JSON.stringify(of.watched.saved),
  },
  { name: 'Proposal', role: 'proposal', type: 'string', hidden: true, value: ({ of }) => writeProposal(of) },
];

/** One row per series of each query, the worst first. */
export function modelsFrame({ queries }: Models, language: Language, provenance: Provenance): Frame {
  const rows = queries.flatMap((of): Row[] =>
    of.measured.series.length === 0
      ? [{ of, troubles: [] }]
      : of.measured.series.map((one, i) => ({ of, one, troubles: of.troubles[i] }))
  );
  const badness = ({ one, troubles }: Row) => (one ? measureBadness(one.quality, troubles) : -1);
  const text = (message: Message | undefined) => (message ? render(message, { language }) : '');
  const inTime = { type: 'number', unit: 'dateTimeAsIso' } as const;
  return tableFrame<Row>(
    [...rows].sort((a, b) => badness(b) - badness(a)),
    [
      { name: 'Title', role: 'title', type: 'string', value: ({ of }) => of.watched.title },
      { name: 'Series', role: 'series', type: 'string', value: ({ one }) => one?.name ?? '' },
      { name: 'Why', role: 'reason', type: 'string', value: (row) => text(describeReason(row)) },
      ...listScores(
        ({ one }) => one?.quality.now,
        ({ one }) => one?.quality.before
      ),
      { name: 'Drift', role: 'drift', type: 'number', decimals: 2, value: ({ one }) => one?.quality.drift },
      { name: 'Trust', role: 'trust', type: 'string', value: ({ one }) => one?.quality.trust ?? 'unknown' },
      {
        name: 'Trust before',
        role: 'trustBefore',
        type: 'string',
        value: ({ one }) => one?.quality.trustBefore ?? 'unknown',
      },
      {
        name: 'Changed',
        role: 'changed',
        type: 'string',
        value: ({ one }) => text(one?.quality.changed && describeChange(one.quality.changed, one.unit)),
      },
      { name: 'Changed at', role: 'changedAt', ...inTime, value: ({ one }) => one?.quality.changed?.time },
      { name: 'Fitted at', role: 'fittedAt', ...inTime, value: ({ one }) => one?.quality.fittedAt },
      {
        name: 'Engine',
        role: 'engine',
        type: 'number',
        value: ({ of }) => (typeof of.watched.saved.engine === 'number' ? of.watched.saved.engine : engineVersion),
      },
      {
        name: 'Advice',
        role: 'advice',
        type: 'string',
        value: ({ of, troubles }) => (troubles.length > 0 ? (of.advised?.advice ?? '') : ''),
      },
      ...placeColumns,
    ],
    { ...provenance, part: 'models' }
  );
}

/** One row per series of each query that a change is proposed for, with its scores as it is and as it would have been. */
export function proposalsFrame({ queries }: Models, language: Language, provenance: Provenance): Frame {
  const rows = queries.flatMap((of): Row[] =>
    of.advised?.fields === undefined ? [] : of.measured.series.map((one, i) => ({ of, one, troubles: of.troubles[i] }))
  );
  const after = ({ of, one }: Row) => of.advised?.after?.series.find(({ name }) => name === one?.name)?.quality.now;
  return tableFrame<Row>(
    rows,
    [
      { name: 'Title', role: 'title', type: 'string', value: ({ of }) => of.watched.title },
      { name: 'Series', role: 'series', type: 'string', value: ({ one }) => one?.name ?? '' },
      { name: 'Advice', role: 'advice', type: 'string', value: ({ of }) => of.advised?.advice ?? '' },
      {
        name: 'Why',
        role: 'reason',
        type: 'string',
        value: (row) => {
          const reason = describeReason(row);
          return reason ? render(reason, { language }) : '';
        },
      },
      ...listScores(after, ({ one }) => one?.quality.now),
      ...placeColumns,
    ],
    { ...provenance, part: 'proposals' }
  );
}

/** The saved query with the fields that are proposed; empty where nothing is. */
function writeProposal({ watched, advised }: MeasuredQuery): string {
  return advised?.fields === undefined ? '' : JSON.stringify({ ...watched.saved, ...advised.fields });
}
