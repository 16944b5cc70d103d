import { isMapping } from '../../../schema';

type Mapping = Record<string, unknown>;

/** A panel with the variables that it, and what it stands in, is repeated for, the outermost first. */
export interface PanelEntry {
  panel: Mapping;
  repeats: string[];
}

/** Beyond these no dashboard can be opened. */
const maxPanels = 5_000;

/**
 * Every panel, those in collapsed rows and in the rows of old dashboards too, in the order in which they are shown; at most
 * 5,000. Copies that an old Grafana saved of repeated panels are left out, as Grafana does.
 */
export function listPanels(dashboard: Mapping): PanelEntry[] {
  const rows = mappings(dashboard.rows).flatMap((row) =>
    mappings(row.panels).map((panel) => createEntry(panel, readRepeats(row)))
  );
  let open: string[] = [];
  const panels = mappings(dashboard.panels).flatMap((panel) => {
    if (panel.type !== 'row') {
      return [createEntry(panel, open)];
    }
    const repeats = readRepeats(panel);
    open = repeats;
    return isCopy(panel) ? [] : mappings(panel.panels).map((inner) => createEntry(inner, repeats));
  });
  return [...rows, ...panels].filter(({ panel }) => !isCopy(panel)).slice(0, maxPanels);
}

function createEntry(panel: Mapping, outer: string[]): PanelEntry {
  return { panel, repeats: [...new Set([...outer, ...readRepeats(panel)])] };
}

function readRepeats({ repeat, repeats }: Mapping): string[] {
  const names = Array.isArray(repeats) ? repeats : [repeat];
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}

function isCopy({ repeatPanelId, repeatIteration }: Mapping): boolean {
  return Boolean(repeatPanelId) && Boolean(repeatIteration);
}

/** The entries of a list that are mappings; none where it is no list. */
export function mappings(value: unknown): Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : [];
}
