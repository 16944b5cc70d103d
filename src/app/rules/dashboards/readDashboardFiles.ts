import { parseAllDocuments } from 'yaml';
import { listDashboards, type SkippedQuery } from '../../../alerts';
import { errorMessage } from '../../../engine';
import type { TextFile } from '../files/readFiles';

/** A dashboard that somebody brought, not read yet. */
export interface BroughtDashboard {
  /** The file, and the place in it where there are several. */
  name: string;
  value: unknown;
}

/** What the files hold: dashboards, and what is none with its reason. */
export function readDashboardFiles(files: TextFile[]): { dashboards: BroughtDashboard[]; skipped: SkippedQuery[] } {
  const read = files.map(readFile);
  return { dashboards: read.flatMap((one) => one.dashboards), skipped: read.flatMap((one) => one.skipped) };
}

function readFile({ name, text }: TextFile): ReturnType<typeof readDashboardFiles> {
  const place = (inner: string) => [name, inner].filter(Boolean).join(': ');
  try {
    const { dashboards, skipped } = listDashboards(parseDocuments(text));
    return {
      dashboards: dashboards.map((one) => ({ name: place(one.name), value: one.value })),
      skipped: skipped.map((one) => ({ title: place(one.name), reason: one.reason })),
    };
  } catch (error) {
    return { dashboards: [], skipped: [{ title: name, reason: errorMessage(error) }] };
  }
}

/** Documents of JSON or YAML. An anchor that is used without end is refused. */
function parseDocuments(text: string): unknown[] {
  if (/^\s*[[{]/.test(text)) {
    return [JSON.parse(text)];
  }
  const documents = parseAllDocuments(text);
  return Array.isArray(documents) ? documents.map((document) => document.toJS({ maxAliasCount: 100 })) : [];
}
