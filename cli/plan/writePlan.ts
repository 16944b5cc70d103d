import { composeReport, type CapacityFrames } from '../../src/capacity';
import { readNotices, type Frame } from '../../src/frames';
import { writeCsv, writeHtml, writeMarkdown } from '../../src/reports';
import type { Language } from '../../src/texts';
import { describeReport } from './describeReport';

/** What a plan can be written as. */
export const planFormats = ['text', 'markdown', 'html', 'csv', 'json'] as const;
export type PlanFormat = (typeof planFormats)[number];

/** How a plan is written. */
export interface PlanLayout {
  format: PlanFormat;
  /** When it was made, ms. */
  made: number;
  growth: string;
  language: Language;
}

/** The plan in a format. */
export function writePlan(frames: CapacityFrames, { format, made, growth, language }: PlanLayout): string {
  const report = composeReport(frames, { made, growth });
  const rendering = { language };
  switch (format) {
    case 'html':
      return writeHtml(report, rendering);
    case 'markdown':
      return writeMarkdown(report, rendering);
    case 'csv':
      return writeCsv(listCells(frames.plan as Frame), rendering);
    case 'json':
      return `${JSON.stringify({ made: new Date(made).toISOString(), ...frames }, spellArrays, 2)}\n`;
    case 'text':
      return `${[...describeReport(report, language), '', ...readNotices(frames.plan)].join('\n')}\n`;
  }
}

/** All columns of the plan as they are. */
function listCells({ fields }: Frame) {
  const count = fields[0]?.values.length ?? 0;
  return {
    columns: fields.map(({ name }) => ({ title: name })),
    rows: Array.from({ length: count }, (_, row) => fields.map(({ values }) => formatCell(values[row]))),
  };
}

function formatCell(value: unknown): string {
  return typeof value === 'number' && !Number.isFinite(value) ? '' : String(value);
}

function spellArrays(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? [...value] : value;
}
