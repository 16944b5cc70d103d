import { readFleet } from '../../../ui/fleet';
import { fleetFrames, type ServiceRow } from '../../../../test/support/ui/fleetFrames';
import { countStates, filterRows } from './filterRows';
import type { SortKey } from '../options';
import { sortRows } from './sortRows';

const states: ServiceRow[] = [
  { service: 'cart', now: 'critical', ahead: 'critical', rate: 5 },
  { service: 'web-10', ahead: 'warning', rate: null, runway: 90 },
  { service: 'web-2', rate: 50, runway: 31 },
];
const rows = readFleet(fleetFrames(states))?.rows ?? [];
const names = (found: typeof rows) => found.map(({ service }) => service);
const sorted = (by: SortKey, reversed = false) => names(sortRows(rows, { by, reversed }));

describe('sortRows', () => {
  it('keeps the gravest first by health, and numbers in names in their order', () => {
    expect(sorted('health')).toEqual(['cart', 'web-10', 'web-2']);
    expect(sorted('service')).toEqual(['cart', 'web-2', 'web-10']);
  });

  it('puts much traffic and short runways first, and what is not known last either way', () => {
    expect(sorted('rate')).toEqual(['web-2', 'cart', 'web-10']);
    expect(sorted('rate', true)).toEqual(['cart', 'web-2', 'web-10']);
    expect(sorted('runway')).toEqual(['web-2', 'web-10', 'cart']);
  });
});

describe('filterRows', () => {
  it('finds by a part of the name or node, and by the worse of now and ahead', () => {
    expect(names(filterRows(rows, { text: ' WEB', state: 'all' }))).toEqual(['web-10', 'web-2']);
    expect(names(filterRows(rows, { text: 'node-3', state: 'warning' }))).toEqual(['web-10']);
    expect(countStates(rows)).toEqual({ good: 1, unknown: 0, recovering: 0, warning: 1, critical: 1 });
  });
});
