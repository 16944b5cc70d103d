import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import type { Assessment } from '../../../assess/assessment';
import type { CallRatio } from '../../../flow/callRatio';
import { spreadGrowth, type GivenGrowth } from '../../../flow/spreadGrowth';
import { numberColumn } from './columns';
import type { LayoutOptions } from './layoutOptions';

/** One row per caller and callee, the most calls first; of one service, those that it makes and gets. */
export function flowFrame(
  { flow }: Assessment,
  growth: GivenGrowth,
  { service, cutoff, sources }: LayoutOptions
): Frame {
  const grown = new Map(spreadGrowth(growth, flow.ratios).map((one) => [one.service, one.point]));
  const unknown = flow.unknown.map((pair): CallRatio => ({
    ...pair,
    perCall: { point: NaN, lower: NaN, upper: NaN },
    share: NaN,
    shares: new Float64Array(),
    rate: NaN,
    origin: 'inferred',
    trust: 'unknown',
  }));
  const rows = [...flow.ratios, ...unknown]
    .filter(({ caller, callee }) => service === '' || caller === service || callee === service)
    .sort((a, b) => (b.rate || 0) - (a.rate || 0));
  const columns: Array<TableColumn<CallRatio>> = [
    { name: 'Caller', role: 'caller', type: 'string', value: ({ caller }) => caller },
    { name: 'Callee', role: 'callee', type: 'string', value: ({ callee }) => callee },
    { name: 'Calls', role: 'now', type: 'number', unit: 'reqps', value: ({ rate }) => rate },
    numberColumn('Calls per call', 'point', ({ perCall }) => perCall.point),
    numberColumn('From', 'lower', ({ perCall }) => perCall.lower),
    numberColumn('To', 'upper', ({ perCall }) => perCall.upper),
    { name: 'Share of the callee', role: 'share', type: 'number', unit: 'percentunit', value: ({ share }) => share },
    {
      name: 'Growth of the callee',
      role: 'growth',
      type: 'number',
      unit: 'percentunit',
      value: ({ callee }) => grown.get(callee),
    },
    { name: 'Trust', role: 'trust', type: 'string', value: ({ trust }) => trust },
    { name: 'Known by', role: 'origin', type: 'string', hidden: true, value: ({ origin }) => origin },
  ];
  return tableFrame(rows, columns, { kind: 'capacity', part: 'flow', cutoff, sources });
}
