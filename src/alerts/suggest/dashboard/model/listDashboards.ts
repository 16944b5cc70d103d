import { isMapping } from '../../../../schema';

/** One dashboard of a file, not read yet. */
export interface DashboardDocument {
  /** Where it stands: empty where the file is the dashboard itself. */
  name: string;
  value: unknown;
}

/** What a file holds: dashboards, and what is none. */
export interface DashboardDocuments {
  dashboards: DashboardDocument[];
  skipped: Array<{ name: string; reason: string }>;
}

const maxDepth = 4;
const maxTextLength = 20_000_000;
const maxDashboards = 5_000;

/**
 * The dashboards of the documents of a file: each a dashboard, a list of them, a Kubernetes list, ConfigMap or
 * GrafanaDashboard that holds their JSON. At most 5,000; everything else is named.
 */
export function listDashboards(documents: unknown[]): DashboardDocuments {
  const found = documents.map((document) => listOne(document, '', 0));
  const { dashboards, skipped } = join(found);
  const left = dashboards
    .slice(maxDashboards)
    .map(({ name }) => ({ name, reason: 'There are more than 5,000 dashboards.' }));
  return { dashboards: dashboards.slice(0, maxDashboards), skipped: [...skipped, ...left] };
}

function listOne(value: unknown, name: string, depth: number): DashboardDocuments {
  if (depth > maxDepth) {
    return skip(name, 'It is nested too deeply.');
  }
  const items = readItems(value);
  if (items !== undefined) {
    return join(items.map((item, i) => listOne(item, joinName(name, readName(item) ?? String(i + 1)), depth + 1)));
  }
  const texts = readTexts(value);
  if (texts !== undefined) {
    return listTexts(texts, joinName(name, readName(value) ?? ''), depth);
  }
  return isDashboard(value) ? { dashboards: [{ name, value }], skipped: [] } : skip(name, 'This is no dashboard.');
}

function join(parts: DashboardDocuments[]): DashboardDocuments {
  return { dashboards: parts.flatMap((one) => one.dashboards), skipped: parts.flatMap((one) => one.skipped) };
}

/** The entries of a list, and of the lists of Kubernetes. */
function readItems(value: unknown): unknown[] | undefined {
  const { kind, items } = isMapping(value) ? value : {};
  const list = typeof kind === 'string' && kind.endsWith('List') ? items : value;
  return Array.isArray(list) ? list : undefined;
}

/** The texts of a ConfigMap or of the resource of Grafana's operator, by their keys. */
function readTexts(value: unknown): Record<string, unknown> | undefined {
  const { kind, data, spec } = isMapping(value) ? value : {};
  const { json } = isMapping(spec) ? spec : {};
  if (kind === 'ConfigMap') {
    return isMapping(data) ? data : {};
  }
  return typeof json === 'string' ? { '': json } : undefined;
}

/** Texts that are JSON may be dashboards. */
function listTexts(texts: Record<string, unknown>, name: string, depth: number): DashboardDocuments {
  const parts = Object.entries(texts).map(([key, text]) => {
    const place = joinName(name, key);
    const parsed = typeof text === 'string' && text.length <= maxTextLength ? parseJson(text) : undefined;
    return parsed === undefined ? skip(place, 'It is no JSON, or too long.') : listOne(parsed, place, depth + 1);
  });
  return join(parts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value looks like a dashboard, in whatever it is wrapped; reading it says what is wrong with it. */
function isDashboard(value: unknown): boolean {
  const inner = isMapping(value)
    ? [value, value.dashboard, value.spec, isMapping(value.dashboard) && value.dashboard.spec]
    : [];
  return inner.some(
    (one) => isMapping(one) && (Array.isArray(one.panels) || Array.isArray(one.rows) || isMapping(one.elements))
  );
}

function readName(value: unknown): string | undefined {
  const metadata = isMapping(value) && isMapping(value.metadata) ? value.metadata : {};
  return typeof metadata.name === 'string' ? metadata.name.slice(0, 200) : undefined;
}

function joinName(outer: string, inner: string): string {
  return [outer, inner].filter(Boolean).join('/');
}

function skip(name: string, reason: string): DashboardDocuments {
  return { dashboards: [], skipped: [{ name, reason }] };
}
