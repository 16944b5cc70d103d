import { day } from '../../engine';
import { readNotices, readRows, type ReadableFrame, type TableReader } from '../../frames';
import type { Block, Report, Section, Table, Text } from '../../reports';
import { createMessage, type Message } from '../../texts';
import type { CapacityFrames } from './capacityFrames';
import { drawCurve } from './drawCurve';
import { columnTitles } from './columnTitles';
import {
  figure,
  nameResource,
  writeFigure,
  writeInterval,
  writeMoment,
  writeShare,
  writeSpan,
  writeTrust,
} from './writeCells';

/** Limits that are less probable than this within the horizon are counted, not listed. */
const minProbability = 0.01;
/** Pictures of one report. */
const maxCurves = 6;

/** A report of a plan, with what else was asked for; `made` is when it was made, ms. */
export function composeReport(frames: CapacityFrames, { made, growth }: { made: number; growth: string }): Report {
  const rows = readRows(frames.plan);
  const limited = rows.filter((row) => Number.isFinite(row.number('limit')));
  const near = limited.filter((row) => row.number('probability') >= minProbability);
  return {
    title: createMessage('capacity.report-title', {}),
    made,
    lead: describeLead(limited, near, made),
    sections: [
      listLimits(limited, near),
      ...(frames.whatIf ? [listWhatIf(frames.whatIf, growth)] : []),
      ...listCurves(frames.curves ?? []),
      ...(frames.flow ? [listFlow(frames.flow)] : []),
      ...(frames.backtest ? [listBacktest(frames.backtest)] : []),
    ],
  };
}

function describeLead(limited: TableReader[], near: TableReader[], made: number): Message[] {
  const due = near.filter((row) => row.number('orderBy') <= made + 7 * day);
  const list = due.slice(0, 5).map(nameResource);
  return [
    createMessage('capacity.report-lead', { count: limited.length, near: near.length }),
    ...(due.length > 0 ? [createMessage('capacity.report-due', { count: due.length, names: { list } })] : []),
  ];
}

function listLimits(limited: TableReader[], near: TableReader[]): Section {
  const table = createTable(near, [
    ['resource', (row) => nameResource(row)],
    ['now', (row) => writeFigure(row, 'now'), true],
    ['limit', (row) => writeFigure(row, 'limit'), true],
    ['probability', (row) => writeShare(row.number('probability')), true],
    ['earliest', (row) => writeSpan(row.number('p10')), true],
    ['expected', (row) => writeSpan(row.number('p50')), true],
    ['order-by', (row) => writeMoment(row.number('orderBy'))],
    ['load-at-limit', (row) => figure(row.number('loadAtLimit'), 'short'), true],
    ['trust', (row) => writeTrust(row.text('trust'))],
  ]);
  const others = createMessage('capacity.report-others', { count: limited.length - near.length });
  const blocks: Block[] =
    near.length > 0 ? [table, { kind: 'paragraph', text: others }] : [{ kind: 'paragraph', text: others }];
  return { title: createMessage('capacity.report-limits', {}), blocks };
}

function listWhatIf(frame: ReadableFrame, growth: string): Section {
  const rows = readRows(frame);
  const table = createTable(rows, [
    ['resource', (row) => nameResource(row)],
    ['path', (row) => row.text('path')],
    ['growth', (row) => writeShare(row.number('growth')), true],
    ['now', (row) => writeFigure(row, 'now'), true],
    ['then', (row) => writeFigure(row, 'point'), true],
    ['interval', (row) => writeInterval(row), true],
    ['limit', (row) => writeFigure(row, 'limit'), true],
    ['probability', (row) => writeShare(row.number('probability')), true],
    ['expected', (row) => writeSpan(row.number('p50')), true],
    ['reason', (row) => row.text('reason')],
  ]);
  return { title: createMessage('capacity.report-what-if', { growth }), blocks: [table] };
}

function listCurves(frames: readonly ReadableFrame[]): Section[] {
  const blocks = frames.slice(0, maxCurves).map((frame): Block => ({ kind: 'lines', picture: drawCurve(frame) }));
  return blocks.length > 0 ? [{ title: createMessage('capacity.report-curves', {}), blocks }] : [];
}

function listFlow(frame: ReadableFrame): Section {
  const table = createTable(readRows(frame), [
    ['caller', (row) => row.text('caller')],
    ['callee', (row) => row.text('callee')],
    ['calls', (row) => figure(row.number('now'), 'reqps'), true],
    ['per-call', (row) => figure(row.number('point'), 'short'), true],
    ['interval', (row) => writeInterval(row), true],
    ['trust', (row) => writeTrust(row.text('trust'))],
  ]);
  return { title: createMessage('capacity.report-flow', {}), blocks: [table] };
}

function listBacktest(frame: ReadableFrame): Section {
  const rows = readRows(frame);
  const table = createTable(rows, [
    ['resource', (row) => nameResource(row)],
    ['foreseen', (row) => writeInterval(row), true],
    ['came', (row) => writeFigure(row, 'came'), true],
    ['within', (row) => createMessage(row.number('hit') === 1 ? 'capacity.report-yes' : 'capacity.report-no', {})],
    ['probability', (row) => writeShare(row.number('probability')), true],
    ['reached-after', (row) => writeSpan(row.number('reached')), true],
  ]);
  const said = readNotices(frame)
    .slice(0, 2)
    .map((text): Block => ({ kind: 'paragraph', text }));
  return { title: createMessage('capacity.report-backtest', {}), blocks: rows.length > 0 ? [...said, table] : said };
}

type ColumnOf = [name: keyof typeof columnTitles, value: (row: TableReader) => Text, isNumber?: boolean];

function createTable(rows: readonly TableReader[], columns: readonly ColumnOf[]): Table {
  return {
    kind: 'table',
    columns: columns.map(([name, , isNumber]) => ({ title: columnTitles[name], ...(isNumber && { isNumber }) })),
    rows: rows.map((row) => columns.map(([, value]) => value(row))),
  };
}
