import { readFleet } from './readFleet';
import { cutoff, fleetFrames, fullSoon, minute } from '../../../test/support/ui/fleetFrames';

describe('readFleet', () => {
  const frames = fleetFrames(
    [
      { service: 'db', ahead: 'critical', reasons: [fullSoon], runway: 31 },
      { service: 'web', rate: null },
    ],
    [['web', 'db']]
  );

  it('puts together what the parts tell of each service', () => {
    const fleet = readFleet(frames);
    expect(fleet).toMatchObject({ cutoff, dependencies: [{ caller: 'web', callee: 'db' }] });
    expect(fleet?.rows).toMatchObject([
      {
        service: 'db',
        ahead: 'critical',
        reasonsNow: [],
        reasonsAhead: [{ code: 'reaches' }],
        nodes: ['node-3'],
        figures: { rate: { value: 12, text: '12 req/s' }, runway: { value: 31 } },
        trend: { values: [8, 9, 10], ahead: { values: [11, 12] } },
        events: [{ start: cutoff - 30 * minute, severity: 0.8 }],
      },
      { service: 'web', figures: { rate: { value: null, text: '' } }, events: [] },
    ]);
  });

  it('does without any part but the table of services', () => {
    expect(readFleet(frames.slice(0, 1))?.rows[0]).toMatchObject({ service: 'db', trend: undefined, events: [] });
    expect(readFleet(frames.slice(1))).toBeUndefined();
  });
});
