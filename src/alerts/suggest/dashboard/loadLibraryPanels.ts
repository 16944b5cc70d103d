import { errorMessage } from '../../../engine';
import { isMapping } from '../../../schema';
import type { PanelEntry } from './listPanels';
import type { DashboardLookups } from './lookups';

type Mapping = Record<string, unknown>;

/** A panel with its queries, or why they are not known. */
export interface LoadedPanel extends PanelEntry {
  problem?: string;
}

/** Panels with the models of library panels in their places: those that an export carries, else those that are looked up. */
export async function loadLibraryPanels(
  panels: PanelEntry[],
  { __elements: elements }: Mapping,
  { libraryPanel }: DashboardLookups
): Promise<LoadedPanel[]> {
  const carried = readElements(elements);
  const load = async (entry: PanelEntry): Promise<LoadedPanel> => {
    const uid = readLibraryUid(entry.panel);
    if (uid === undefined) {
      return entry;
    }
    try {
      const model = readModel(carried.get(uid) ?? (await libraryPanel?.(uid)));
      const { id, title, libraryPanel: reference } = entry.panel;
      return model === undefined
        ? {
            ...entry,
            problem: 'The queries of a library panel are not in the JSON model. Give its own model, or --grafana.',
          }
        : { ...entry, panel: { ...model, id, title: title || model.title, libraryPanel: reference } };
    } catch (error) {
      return { ...entry, problem: `The library panel ${uid} could not be read: ${errorMessage(error)}` };
    }
  };
  return Promise.all(panels.map(load));
}

/** The uid of a library panel whose queries are not beside it; '' where it has none. */
function readLibraryUid({ libraryPanel, targets }: Mapping): string | undefined {
  if (libraryPanel === undefined || libraryPanel === null || (Array.isArray(targets) && targets.length > 0)) {
    return undefined;
  }
  const { uid } = isMapping(libraryPanel) ? libraryPanel : {};
  return typeof uid === 'string' ? uid : '';
}

/** Library panels of an export, by uid: a mapping, or a list in old ones. */
function readElements(elements: unknown): ReadonlyMap<string, unknown> {
  const list = isMapping(elements) || Array.isArray(elements) ? Object.entries(elements) : [];
  return new Map(list.map(([key, one]) => [isMapping(one) && typeof one.uid === 'string' ? one.uid : key, one]));
}

/** The panel, out of what an export or the API wraps around it. */
function readModel(value: unknown): Mapping | undefined {
  const inner = isMapping(value) && isMapping(value.result) ? value.result : value;
  return isMapping(inner) && isMapping(inner.model) ? inner.model : undefined;
}
