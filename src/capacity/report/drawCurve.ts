import { readRows, type ReadableFrame, type TableReader } from '../../frames';
import type { LinePicture } from '../../reports';
import { createMessage } from '../../texts';
import { nameResource } from './writeCells';

/** A load curve: observations, the line through them with its interval, limit and knee. */
export function drawCurve(frame: ReadableFrame): LinePicture {
  const rows = readRows(frame);
  const [first] = rows;
  const observed = rows.filter((row) => Number.isFinite(row.number('now')));
  const curve = rows.filter((row) => Number.isFinite(row.number('point')));
  const mark = (row: TableReader | undefined, role: 'limit' | 'knee' | 'loadSeen') => {
    const value = row?.number(role) ?? NaN;
    return Number.isFinite(value) ? [value] : [];
  };
  return {
    title: first ? nameResource(first) : '',
    x: 'short',
    xTitle: createMessage('capacity.report-load', {}),
    y: first?.text('unit') ?? '',
    lines: [
      {
        name: createMessage('capacity.report-observed', {}),
        x: observed.map((row) => row.number('load')),
        y: observed.map((row) => row.number('now')),
        isPoints: true,
      },
      {
        name: createMessage('capacity.report-expected', {}),
        x: curve.map((row) => row.number('load')),
        y: curve.map((row) => row.number('point')),
        lower: curve.map((row) => row.number('lower')),
        upper: curve.map((row) => row.number('upper')),
      },
    ],
    limits: mark(first, 'limit').map((value) => ({ name: createMessage('capacity.column-limit', {}), value })),
    marks: [
      ...mark(first, 'knee').map((value) => ({ name: createMessage('capacity.report-knee', {}), value })),
      ...mark(first, 'loadSeen').map((value) => ({ name: createMessage('capacity.report-seen', {}), value })),
    ],
  };
}
