import { grafanaApi } from './grafanaApi';
import { grafanaFile } from './grafanaFile';
import type { ImportFormat, TimeFields } from './importFormat';
import { kubernetes } from './kubernetes';
import { prometheusApi } from './prometheusApi';
import { prometheusFile } from './prometheusFile';
import { ruler } from './ruler';

/** The forms in which existing alert rules are read, by name; the first that matches a document reads it. */
export const importFormats = {
  kubernetes,
  'grafana-file': grafanaFile,
  'prometheus-api': prometheusApi,
  prometheus: prometheusFile,
  'grafana-api': grafanaApi,
  ruler,
} satisfies Record<string, ImportFormat>;

/** The name of a form in which rules are read. */
export type ImportFormatName = keyof typeof importFormats;

/** The name of a document's form; undefined where it holds no alert rules. */
export function findImportFormat(document: unknown): ImportFormatName | undefined {
  const names = Object.keys(importFormats) as ImportFormatName[];
  return names.find((name) => importFormats[name].matches(document));
}

const prometheusTimes: TimeFields = { pending: 'for', keepFiring: 'keep_firing_for' };

/** What the times of rules are called in the form of a name. */
export function findTimeFields(name: string): TimeFields {
  const formats: ReadonlyMap<string, ImportFormat> = new Map(Object.entries(importFormats));
  return formats.get(name)?.times ?? prometheusTimes;
}

/** The form of a name. */
export function getImportFormat(name: ImportFormatName): ImportFormat {
  return importFormats[name];
}
