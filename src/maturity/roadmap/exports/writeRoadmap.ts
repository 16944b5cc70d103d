import { writeCsv, writeHtml, writeMarkdown } from '../../../reports';
import type { Rendering } from '../../../texts';
import type { Roadmap } from '../roadmap';
import { createReport } from './createReport';
import { listRows } from './listRows';
import { writeIssues } from './writeIssues';

/** How a roadmap is written; `extension` of the file, with its dot. */
interface RoadmapFormat {
  extension: string;
  mime: string;
  write: (roadmap: Roadmap, rendering: Rendering) => string;
}

/** All formats of roadmaps by name. */
export const roadmapFormats = {
  markdown: {
    extension: '.md',
    mime: 'text/markdown',
    write: (roadmap, rendering) => writeMarkdown(createReport(roadmap), rendering),
  },
  csv: { extension: '.csv', mime: 'text/csv', write: (roadmap, rendering) => writeCsv(listRows(roadmap), rendering) },
  github: {
    extension: '.json',
    mime: 'application/json',
    write: (roadmap, rendering) => `${JSON.stringify(writeIssues(roadmap, rendering), null, 2)}\n`,
  },
  html: {
    extension: '.html',
    mime: 'text/html',
    write: (roadmap, rendering) => writeHtml(createReport(roadmap), rendering),
  },
} as const satisfies Record<string, RoadmapFormat>;

export type RoadmapFormatName = keyof typeof roadmapFormats;

/** A roadmap as a file of a format; the texts of the file are in the language of `rendering`. */
export function writeRoadmap(roadmap: Roadmap, format: RoadmapFormatName, rendering: Rendering): string {
  return roadmapFormats[format].write(roadmap, rendering);
}
