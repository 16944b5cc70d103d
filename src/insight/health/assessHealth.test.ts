import { assessHealth } from './assessHealth';
import { render } from '../../texts';
import { describeReason } from './describeReason';
import type { SignalState } from './signalState';
import { hour } from '../../engine';

const now = 100 * hour;

function signal(own: Partial<SignalState> = {}): SignalState {
  return { kind: 'duration', scope: 'service', subject: 'payment', unit: 's', harm: 'up', value: 0.2, ...own };
}

const above = {
  score: 0.999,
  since: now - 0.2 * hour,
  direction: 'up' as const,
  observed: 1.2,
  worst: 1.4,
  lower: 0.1,
  upper: 0.3,
  recovering: false,
};
const disk = signal({ kind: 'disk', scope: 'node', subject: 'node-3', part: '/data', unit: 'percentunit', limit: 1 });
const soon = { limit: 1, hours: 31.2, earliest: 25, latest: 40, probability: 0.95 };
const texts = (signals: SignalState[], when: 'now' | 'ahead') =>
  assessHealth(signals)[when].reasons.map((reason) =>
    render(describeReason(reason, now), { language: 'en-US', formatFigure: (value, unit) => `${value} ${unit}` })
  );

describe('healthOf', () => {
  it('is good where nothing is unusual, and unknown where nothing is known', () => {
    expect(assessHealth([signal()]).now.state).toBe('good');
    expect(assessHealth([signal({ value: NaN })])).toMatchObject({
      now: { state: 'unknown' },
      ahead: { state: 'unknown' },
    });
    expect(assessHealth([]).now).toEqual({ state: 'unknown', reasons: [] });
  });

  it('is critical where users feel it, a warning where something inside is unusual', () => {
    expect(assessHealth([signal({ unusual: above })]).now.state).toBe('critical');
    expect(assessHealth([signal({ kind: 'memory', unusual: above })]).now.state).toBe('warning');
  });

  it('is critical only where users feel much more than usual', () => {
    const share = (worst: number, unit = 'percentunit') =>
      assessHealth([signal({ kind: 'errors', unit, unusual: { ...above, worst, upper: 0.002 } })]).now.state;
    expect([share(0.006), share(0.05), share(0.5, 'percent'), share(5, 'percent')]).toEqual([
      ...['warning', 'critical', 'warning', 'critical'],
    ]);
    expect(assessHealth([signal({ unusual: { ...above, worst: 0.4 } })]).now.state).toBe('warning');
  });

  it('recovers where the newest values are usual again', () => {
    const recovering = assessHealth([signal({ unusual: { ...above, recovering: true } })]);
    expect(recovering.now.state).toBe('recovering');
    const both = [signal({ unusual: { ...above, recovering: true } }), signal({ kind: 'memory', unusual: above })];
    expect(assessHealth(both).now.reasons.map(({ severity }) => severity)).toEqual(['warning', 'recovering']);
  });

  it('does not mind what is unusual on the side that does no harm', () => {
    const faster = { ...above, direction: 'down' as const };
    expect(assessHealth([signal({ unusual: faster })]).now.state).toBe('good');
    expect(assessHealth([signal({ kind: 'rate', harm: 'both', unusual: faster })]).now.state).toBe('warning');
  });

  it('tells of a limit that will be reached ahead, not now', () => {
    const { now: present, ahead } = assessHealth([{ ...disk, value: 0.8, reach: soon }]);
    expect([present.state, ahead.state]).toEqual(['good', 'critical']);
    expect(assessHealth([{ ...disk, reach: { ...soon, probability: 0.6 } }]).ahead.state).toBe('warning');
    expect(assessHealth([{ ...disk, reach: { ...soon, hours: 100 } }]).ahead.state).toBe('warning');
    expect(assessHealth([{ ...disk, reach: { ...soon, probability: 0.2 } }]).ahead.state).toBe('good');
  });

  it('tells once of what is full already', () => {
    const { now: present, ahead } = assessHealth([{ ...disk, value: 0.97, reach: soon }]);
    expect([present, ahead].map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([['full'], []]);
  });

  it('tells of an objective that is missed, or will be at the present rate of failures', () => {
    const budget = { objective: 0.999, window: 30 * 24 * hour, left: 0.5, burn: 3, hours: 120 };
    const states = (own: Partial<typeof budget>) => {
      const { now: present, ahead } = assessHealth([signal({ kind: 'errors', budget: { ...budget, ...own } })]);
      return [present.state, ahead.state];
    };
    expect(states({ hours: Infinity })).toEqual(['good', 'good']);
    expect(states({})).toEqual(['good', 'warning']);
    expect(states({ hours: 20 })).toEqual(['good', 'critical']);
    expect(states({ left: -0.1 })).toEqual(['warning', 'good']);
    expect(states({ burn: 20, hours: 18 })).toEqual(['critical', 'good']);
  });

  it('puts what users feel before what is inside, and critical before warnings', () => {
    const signals = [
      signal({ kind: 'memory', unusual: above }),
      { ...disk, value: 0.97 },
      signal({ kind: 'errors', unusual: { ...above, score: 0.9 } }),
    ];
    expect(assessHealth(signals).now.reasons.map(({ signal: { kind } }) => kind)).toEqual(['errors', 'disk', 'memory']);
  });
});

describe('what runs down', () => {
  const certificate = signal({ kind: 'certificate', unit: 's', harm: 'down', limit: 0, value: 86_400 });

  it('is critical once it is used up, not while much is left', () => {
    expect(assessHealth([certificate]).now.state).toBe('good');
    expect(texts([{ ...certificate, value: -5 }], 'now')).toEqual(['Certificate down to -5 s; the limit is 0 s']);
  });

  it('comes ahead where its limit is near', () => {
    const reach = { ...soon, limit: 0 };
    expect(assessHealth([{ ...certificate, reach }]).ahead.state).toBe('critical');
    expect(assessHealth([{ ...certificate, value: -5, reach }]).ahead.state).toBe('good');
  });
});

describe('describeReason', () => {
  it('says what, where, since when or until when, with figures', () => {
    expect(texts([signal({ unusual: above })], 'now')).toEqual([
      'Duration 1.2 s, 1.4 s at worst, usually 0.1 s to 0.3 s, too high for 12 min',
    ]);
    expect(texts([signal({ unusual: { ...above, observed: 1.4 } })], 'now')).toEqual([
      'Duration 1.4 s, usually 0.1 s to 0.3 s, too high for 12 min',
    ]);
    expect(texts([signal({ unusual: { ...above, observed: 0.2, recovering: true } })], 'now')).toEqual([
      'Duration back at 0.2 s, 1.4 s at worst, usually 0.1 s to 0.3 s, began 12 min ago',
    ]);
    expect(texts([{ ...disk, value: 0.8, reach: soon }], 'ahead')).toEqual([
      'Disk /data on node-3 reaches 1 percentunit in about 31 h (95 % sure)',
    ]);
    expect(texts([{ ...disk, value: 0.97 }], 'now')).toEqual([
      'Disk /data on node-3 at 0.97 percentunit of 1 percentunit',
    ]);
  });

  it('says of objectives what is left of them', () => {
    const budget = { objective: 0.999, window: 30 * 24 * hour, left: 0.5, burn: 3, hours: 120 };
    const textsWith = (left: number, when: 'now' | 'ahead') =>
      texts([signal({ kind: 'errors', budget: { ...budget, left } })], when);
    expect(textsWith(0.5, 'ahead')).toEqual([
      'Error budget of 0.999 percentunit used up in about 5 d: spent 3.0 times too fast',
    ]);
    expect(textsWith(-1, 'now')).toEqual(['Error budget of 0.999 percentunit over 30 d used up']);
  });

  it('says that values are missing, and reads figures that came as null', () => {
    const silent = { ...above, direction: 'down' as const, worst: null as unknown as number };
    expect(texts([signal({ kind: 'rate', harm: 'both', unusual: silent })], 'now')).toEqual([
      'Requests: no values for 12 min',
    ]);
    expect(texts([{ ...disk, reach: { ...soon, hours: null as unknown as number } }], 'ahead')).toEqual([
      'Disk /data on node-3 reaches 1 percentunit within the horizon (95 % sure)',
    ]);
  });
});
