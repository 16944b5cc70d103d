import { createMessage, defaultLanguage, render } from '../../../texts';
import { provenanceMeta, roleConfig, type Frame, type FrameField } from '../../../frames';
import { maxDrawn } from '../../logs/counts/countVolume';
import type { FoundPatterns } from '../../logs/findLogPatterns';
import type { PatternCounts } from '../../logs/logPattern';
import { describeOrigin, listPatterns } from './patternsFrame';
import type { PatternLayout } from './patternLayout';

const maxRows = 500;

/**
 * How often the most notable patterns came, a column each, and all others in one: lines per row, whose times are when each row
 * begins.
 */
export function volumeFrame(found: FoundPatterns, layout: PatternLayout): Frame {
  const { plan, request } = layout;
  const shown = listPatterns(found)
    .filter(({ count }) => count > 0)
    .slice(0, maxDrawn);
  const { volume } = found;
  const total = volume.total ?? found.total;
  const grid = planRows({ ...plan, step: volume.total?.step ?? plan.step }, request.intervalMs);
  const columns = shown.map((one) => ({ one, values: sumRows(volume.counts.get(one.id) ?? one.counts, grid) }));
  const all = total
    ? sumRows(total, grid)
    : addColumns(
        found.patterns.map(({ counts }) => sumRows(counts, grid)),
        grid
      );
  const others = all.map((value, row) =>
    Math.max(0, value - columns.reduce((sum, { values }) => sum + values[row], 0))
  );
  const { language = defaultLanguage } = request;
  const name = render(createMessage('logs.other-patterns', {}), { language });
  const time: FrameField = {
    name: 'time',
    type: 'time',
    values: Float64Array.from({ length: grid.rows }, (_, row) => grid.start + row * grid.step),
    config: roleConfig('time', { interval: grid.step }),
  };
  const fields = [
    time,
    ...columns.map(({ one, values }) => column(one.id, one.text, values)),
    ...(others.some((value) => value > 0) ? [column('other', name, others)] : []),
  ];
  const provenance = { ...describeOrigin(found, layout, 'volume'), step: grid.step };
  return { name: 'volume', fields, meta: provenanceMeta(provenance) };
}

interface Rows {
  start: number;
  step: number;
  rows: number;
}

/** Rows of several steps of the counts, as the width asks for. */
function planRows({ from, to, step }: { from: number; to: number; step: number }, intervalMs: number): Rows {
  const wanted = Math.max(intervalMs, (to - from) / maxRows);
  const size = Math.max(1, Math.ceil(wanted / step)) * step;
  const start = Math.floor(from / size) * size;
  return { start, step: size, rows: Math.max(1, Math.ceil((to - start) / size)) };
}

/** Counts tell of the step that ends at their time; a row of all steps that begin within it. */
function sumRows({ start, step, values }: PatternCounts, grid: Rows): Float64Array {
  const rows = new Float64Array(grid.rows);
  for (let i = Math.max(0, Math.floor((grid.start - start) / step)); i < values.length; i++) {
    const row = Math.floor((start + (i - 1) * step - grid.start) / grid.step);
    if (row >= 0 && row < rows.length) {
      rows[row] += values[i] || 0;
    }
  }
  return rows;
}

function addColumns(columns: Float64Array[], { rows }: Rows): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => columns.reduce((sum, values) => sum + values[row], 0));
}

/** Patterns hold what people wrote: they are names of columns, and no labels. */
function column(patternId: string, text: string, values: Float64Array): FrameField {
  const config = roleConfig('value', { displayNameFromDS: text, unit: 'short' });
  return { name: text, type: 'number', values, labels: { patternId }, config };
}
