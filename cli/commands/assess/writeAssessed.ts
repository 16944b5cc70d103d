import {
  createReport,
  describeAssessment,
  writeRoadmap,
  type RoadmapFormatName,
  type SavedAssessment,
} from '../../../src/maturity';
import { writeHtml, writeMarkdown, type Report } from '../../../src/reports';
import type { Language, Rendering } from '../../../src/texts';
import type { Assessed } from './makeAssessment';

/** How an assessment is written. */
export interface AssessedLayout {
  /** An earlier one beside it. */
  baseline: SavedAssessment | undefined;
  language: Language;
}

/** Formats that have room for the assessment itself beside the roadmap. */
const writers: Partial<Record<RoadmapFormatName, (report: Report, rendering: Rendering) => string>> = {
  markdown: writeMarkdown,
  html: writeHtml,
};

/** An assessment with its roadmap in a format of roadmaps. */
export function writeAssessed(
  { results, roadmap, made }: Assessed,
  format: string,
  { baseline, language }: AssessedLayout
): string {
  const name = format as RoadmapFormatName;
  const whole = roadmap ?? { made, weeks: 0, level: null, score: null, summary: [], phases: [], notices: [] };
  const write = writers[name];
  return write
    ? write(createReport(whole, describeAssessment(results, baseline)), { language })
    : writeRoadmap(whole, name, { language });
}
