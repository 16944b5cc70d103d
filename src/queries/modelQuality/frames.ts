import { engineVersion, type ModelQuality, type QualityScores } from '../../engine';
import {
  numberFrames,
  provenanceMeta,
  roleConfig,
  seriesTable,
  type Frame,
  type FrameField,
  type ModelRole,
  type TableColumn,
} from '../../frames';
import { defaultLanguage, render } from '../../texts';
import { getValue, type Outcome } from '../engineTask';
import type { Evidence } from '../evidence/evidence';
import { describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import { describeChange } from './describeChange';

/** What the frames of the quality of forecasts are made of. */
export type ModelQualityResults = { modelQuality?: Outcome<ModelQuality> };

type Answered = AnsweredSeries<ModelQualityResults>;

/** A series whose forecasts were made again. */
interface Measured {
  one: Answered;
  quality: ModelQuality;
}

/** The scores as columns, wherever they stand. */
const scoreColumns = [
  { name: 'MASE', role: 'mase', config: { decimals: 2 }, value: (scores) => scores.mase },
  { name: 'Quantile loss', role: 'wql', config: { decimals: 3 }, value: (scores) => scores.weightedQuantileLoss },
  { name: 'Coverage', role: 'coverage', config: { unit: 'percentunit' }, value: (scores) => scores.coverage },
  {
    name: 'False alarms per week',
    role: 'falseAlarms',
    config: { decimals: 1 },
    value: (scores) => scores.falseAlarmsPerWeek,
  },
] as const satisfies ReadonlyArray<{
  name: string;
  role: ModelRole;
  config: { unit?: string; decimals?: number };
  value(scores: QualityScores): number;
}>;

const numbers: Readonly<Record<string, (quality: ModelQuality) => number>> = {
  coverage: ({ now }) => now.coverage,
  mase: ({ now }) => now.mase,
  weightedQuantileLoss: ({ now }) => now.weightedQuantileLoss,
  falseAlarms: ({ now }) => now.falseAlarmsPerWeek,
  drift: ({ drift }) => drift,
};

/** How good forecasts were: over time, now and before, one by one, or one number per series. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  const measured = answered.flatMap((one) => {
    const quality = getValue(one.results.modelQuality);
    return quality ? [{ one, quality }] : [];
  });
  const { output } = context;
  if (measured.length === 0) {
    return [];
  }
  if (output in numbers) {
    const unit = output === 'coverage' ? 'percentunit' : undefined;
    const value = ({ quality }: Measured) => numbers[output](quality);
    return numberFrames(measured, { name: output, config: { unit, decimals: 3 }, value }, () => describeRun(context));
  }
  switch (output) {
    case 'scores':
      return [seriesTable(worstFirst(measured), createColumns(context), describeRun(context))];
    case 'windows':
      return [windowsTable(context, measured)];
    default:
      return measured.map((each) => timelineFrame(context, each));
  }
}

/** Coverage before and now, and since when. */
export function measure(_: LayoutContext, one: Answered): Evidence {
  const quality = getValue(one.results.modelQuality);
  return quality
    ? {
        observed: quality.now.coverage,
        before: quality.before.coverage,
        after: quality.now.coverage,
        since: (quality.changed?.time ?? NaN) / 1000,
      }
    : {};
}

function timelineFrame(context: LayoutContext, { one, quality: { rolling } }: Measured): Frame {
  const column = ({ name, role, config, value }: (typeof scoreColumns)[number]): FrameField => ({
    name: role,
    type: 'number',
    values: Float64Array.from(rolling, value),
    labels: one.labels,
    config: roleConfig(role, { ...config, displayNameFromDS: `${one.name} ${name}` }),
  });
  return {
    name: one.name,
    fields: [
      {
        name: 'time',
        type: 'time',
        values: Float64Array.from(rolling, ({ time }) => time),
        config: roleConfig('time'),
      },
      ...scoreColumns.map(column),
    ],
    meta: provenanceMeta(describeRun(context), {
      type: 'timeseries-multi' as const,
      typeVersion: [0, 1] as [number, number],
      preferredVisualisationType: 'graph' as const,
    }),
  };
}

function windowsTable(context: LayoutContext, measured: Measured[]): Frame {
  const rows = measured.flatMap(({ one, quality: { windows } }) => windows.map((window) => ({ one, window })));
  return seriesTable(
    rows,
    [
      { name: 'Time', role: 'time', type: 'time', value: ({ window }) => window.cutoff },
      ...scoreColumns.map(({ name, role, config, value }): TableColumn<(typeof rows)[number]> => ({
        name,
        role,
        type: 'number',
        ...config,
        value: ({ window }) => value(window),
      })),
      { name: 'Trust', role: 'trust', type: 'string', value: ({ window }) => window.trust },
      { name: 'Fitted', role: 'fittedAt', type: 'time', value: ({ window }) => window.fittedAt },
    ],
    describeRun(context)
  );
}

function worstFirst(measured: Measured[]): Measured[] {
  const badness = ({ quality: { drift, now } }: Measured) => [drift, Number.isNaN(now.mase) ? -1 : now.mase];
  return [...measured].sort((a, b) => badness(b)[0] - badness(a)[0] || badness(b)[1] - badness(a)[1]);
}

function createColumns({ language = defaultLanguage }: LayoutContext): Array<TableColumn<Measured>> {
  const pair = ({ name, role, config, value }: (typeof scoreColumns)[number]): Array<TableColumn<Measured>> => [
    { name, role, type: 'number', ...config, value: ({ quality }) => value(quality.now) },
    {
      name: `${name} before`,
      role: `${role}Before`,
      type: 'number',
      ...config,
      value: ({ quality }) => value(quality.before),
    },
  ];
  const text = ({ one, quality: { changed } }: Measured) =>
    changed ? render(describeChange(changed, one.unit), { language }) : '';
  const inTime = { type: 'number', unit: 'dateTimeAsIso' } as const;
  return [
    ...scoreColumns.flatMap(pair),
    { name: 'Drift', role: 'drift', type: 'number', decimals: 2, value: ({ quality }) => quality.drift },
    { name: 'Trust', role: 'trust', type: 'string', value: ({ quality }) => quality.trust },
    { name: 'Trust before', role: 'trustBefore', type: 'string', value: ({ quality }) => quality.trustBefore },
    { name: 'Changed', role: 'changed', type: 'string', value: text },
    { name: 'Changed at', role: 'changedAt', ...inTime, value: ({ quality }) => quality.changed?.time },
    { name: 'Fitted at', role: 'fittedAt', ...inTime, value: ({ quality }) => quality.fittedAt },
    { name: 'Engine', role: 'engine', type: 'number', value: () => engineVersion },
  ];
}
