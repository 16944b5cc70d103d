/** How the fleet is drawn. */
export const fleetViews = ['rows', 'tiles', 'dependencies'] as const;
export type FleetView = (typeof fleetViews)[number];

export const viewVariable = 'view';

/** The view that the address names; rows for any other. */
export function readView(text: string): FleetView {
  return fleetViews.find((view) => view === text) ?? 'rows';
}
