import { readFleet } from '../../../ui/fleet';
import { fleetFrames } from '../../../../test/support/ui/fleetFrames';
import { shownColumns, layoutTracks } from './columns';

const rowsOf = (frames: ReturnType<typeof fleetFrames>) => readFleet(frames)?.rows ?? [];
const all = { showTrend: true, showTimeline: true };

describe('shownColumns', () => {
  it('leaves out numbers that no service has', () => {
    const rows = rowsOf(fleetFrames([{ service: 'web', rate: null, runway: 3 }, { service: 'db' }]));
    expect(shownColumns(rows, all)).toEqual([
      'service',
      'now',
      'ahead',
      'reason',
      'trend',
      'rate',
      'runway',
      'timeline',
    ]);
  });

  it('leaves out pictures that are not wanted, or cannot be drawn', () => {
    const frames = fleetFrames([{ service: 'web' }]);
    const without = ['service', 'now', 'ahead', 'reason', 'rate'];
    expect(shownColumns(rowsOf(frames), { showTrend: false, showTimeline: false })).toEqual(without);
    expect(shownColumns(rowsOf(frames.slice(0, 1)), all)).toEqual([...without, 'timeline']);
  });

  it('has a track for each, and one that takes the room that is left', () => {
    expect(layoutTracks(['service', 'reason'])).toBe('12rem minmax(22rem, 1fr)');
  });
});
