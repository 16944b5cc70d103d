import { tableFrame, type Frame, type TableColumn } from '../../../../frames';
import type { WhatIfRow } from '../../../whatIf/whatIfRow';
import { numberColumn, queryColumns, reasonColumn, runwayColumns, subjectColumns } from './columns';
import type { LayoutOptions } from './layoutOptions';

/** One row per resource whose load grows. */
export function whatIfFrame(rows: readonly WhatIfRow[], layout: LayoutOptions): Frame {
  const assessed = (row: WhatIfRow) => row.assessed;
  const columns: Array<TableColumn<WhatIfRow>> = [
    ...subjectColumns(assessed),
    { name: 'Growth', role: 'growth', type: 'number', unit: 'percentunit', value: ({ growth }) => growth.point },
    numberColumn('Load', 'load', ({ assessed: { load } }) => load?.busy),
    numberColumn('Load then', 'loadThen', ({ load }) => load.point),
    numberColumn('Load from', 'loadLower', ({ load }) => load.lower),
    numberColumn('Load to', 'loadUpper', ({ load }) => load.upper),
    numberColumn('Usual highest', 'now', ({ assessed: { busy } }) => busy),
    numberColumn('Then', 'point', ({ used }) => used.point),
    numberColumn('From', 'lower', ({ used }) => used.lower),
    numberColumn('To', 'upper', ({ used }) => used.upper),
    numberColumn('Limit', 'limit', ({ assessed: { limit } }) => limit),
    ...runwayColumns<WhatIfRow>(({ runway }) => runway),
    { name: 'Path', role: 'path', type: 'string', value: ({ path }) => path.join(' > ') },
    reasonColumn((row) => row.reason, layout),
    ...queryColumns(assessed, layout),
  ];
  return tableFrame([...rows], columns, {
    kind: 'capacity',
    part: 'whatIf',
    cutoff: layout.cutoff,
    sources: layout.sources,
  });
}
