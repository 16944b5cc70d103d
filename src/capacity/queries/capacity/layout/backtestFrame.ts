import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import { createMessage, type Message } from '../../../../texts';
import type { BacktestedResource, PlanBacktest } from '../../../backtest/backtestPlan';
import { summarizeBacktest } from '../../../backtest/summarizeBacktest';
import { numberColumn, runwayColumns, subjectColumns } from './columns';
import type { LayoutOptions } from './layoutOptions';

/** One row per limit of an earlier plan, what was wrong first. */
export function backtestFrame(
  { made, rows }: PlanBacktest,
  { service, signal, cutoff, sources }: LayoutOptions
): Frame {
  const own = rows.filter(
    ({ assessed: { resource } }) =>
      (signal === '' || resource.rule.kind === signal) &&
      (service === '' || resource.subject === service || resource.isNode)
  );
  const columns: Array<TableColumn<BacktestedResource>> = [
    ...subjectColumns<BacktestedResource>(({ assessed }) => assessed),
    { name: 'Made', role: 'made', type: 'time', value: () => made },
    numberColumn('Foreseen', 'point', ({ used }) => used.point),
    numberColumn('From', 'lower', ({ used }) => used.lower),
    numberColumn('To', 'upper', ({ used }) => used.upper),
    numberColumn('Came', 'came', ({ came }) => came),
    { name: 'Within', role: 'hit', type: 'number', decimals: 0, value: ({ isHit }) => (isHit ? 1 : 0) },
    numberColumn('Limit', 'limit', ({ assessed }) => assessed.limit),
    ...runwayColumns<BacktestedResource>(({ assessed }) => assessed.runway),
    {
      name: 'Reached after',
      role: 'reached',
      type: 'number',
      unit: 's',
      decimals: 0,
      value: ({ reachedAfter }) => (reachedAfter === Infinity ? NaN : reachedAfter),
    },
    { name: 'Trust', role: 'trust', type: 'string', value: ({ assessed }) => assessed.trust },
  ];
  const sorted = [...own].sort((a, b) => Number(a.isHit) - Number(b.isHit));
  return tableFrame(sorted, columns, { kind: 'capacity', part: 'planBacktest', cutoff, sources });
}

/** In a sentence: how often what came was within the interval, and how limits that were reached had been foreseen. */
export function describeBacktest(backtest: PlanBacktest): Message[] {
  const { count, within, reached, foreseen, falseAlarms } = summarizeBacktest(backtest);
  return count === 0
    ? [createMessage('capacity.backtest-nothing', {})]
    : [createMessage('capacity.backtest-summary', { count, within, reached, foreseen, falseAlarms })];
}
