import { isMapping } from '../../../schema';

type Mapping = Record<string, unknown>;

/** The dashboard itself, out of what Grafana's API or a file wraps around it. @throws Error where it is none. */
export function parseDashboard(value: unknown): Mapping {
  const found = isMapping(value) && isMapping(value.dashboard) ? value.dashboard : value;
  if (isMapping(found) && isMapping(found.spec) && 'elements' in found.spec) {
    throw new Error(
      'The dashboard is in schema v2, which is not read. Export it with the classic model: Export, then "Classic".'
    );
  }
  const dashboard = isMapping(found) && isMapping(found.spec) ? found.spec : found;
  if (!isMapping(dashboard) || !(Array.isArray(dashboard.panels) || Array.isArray(dashboard.rows))) {
    throw new Error('This is no dashboard: it has no panels. Give the JSON model of a dashboard.');
  }
  return dashboard;
}

/** Every panel, those in collapsed rows and in the rows of old dashboards too, in the order in which they are shown. */
export function listPanels(dashboard: Mapping): Mapping[] {
  const rows = mappings(dashboard.rows).flatMap((row) => mappings(row.panels));
  const panels = mappings(dashboard.panels).flatMap((panel) =>
    panel.type === 'row' ? mappings(panel.panels) : [panel]
  );
  return [...rows, ...panels];
}

/** The entries of a list that are mappings; none where it is no list. */
export function mappings(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}
