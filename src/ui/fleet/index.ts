export { type Figure, type FigureRole, type Fleet, type FleetEvent, type FleetRow, type Trend } from './fleet';
export { readFleet } from './readFleet';
