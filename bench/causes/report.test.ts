import type { Comparison, Statement } from './compare';
import { listCalibrationRows, listLeadRows, listMethodRows, listRows, listVerdictRows } from './report';

const reach = (system: string, method: string, first: number): Comparison => ({
  condition: 'as recorded',
  system,
  method,
  isBaseline: method !== 'Foresight' && method !== 'latest release',
  reached: { incidents: 10, accuracy: [first, first, 0.9, 0.9, 1] },
  seconds: 0.002,
});
const comparisons = [
  reach('shop', 'Foresight', 0.8),
  reach('shop', 'z', 0.5),
  reach('tickets', 'Foresight', 0.3),
  reach('tickets', 'z', 0.4),
  reach('tickets', 'latest release', 1),
];

it('has a column per system, and the worst of them', () => {
  expect(listMethodRows(comparisons)).toMatchObject([
    { method: 'incidents', shop: '10', tickets: '10' },
    { method: 'Foresight', shop: '0.80/0.90/0.88', tickets: '0.30/0.90/0.68', mean: '0.55/0.90/0.78' },
    { method: 'z' },
    { method: 'latest release', shop: '-' },
  ]);
  expect(listLeadRows(comparisons)[0]).toEqual({
    method: 'ahead in AC@1',
    shop: '+0.30',
    tickets: '-0.10',
    worst: '-0.10 tickets',
    mean: '+0.10',
  });
  expect(listRows(comparisons)[0]).toMatchObject({ system: 'shop', 'AC@1': 0.8, 'AC@3': 0.9, 'ms CPU': 2 });
});

it('sets what is said beside what is right, and counts verdicts', () => {
  const statement: Statement = {
    system: 'shop',
    incident: 'one',
    verdict: 'clear',
    cause: 'db',
    ranking: ['db'],
    place: 1,
    said: 0.9,
    right: true,
    margin: 1,
  };
  const statements = [
    statement,
    { ...statement, verdict: 'one of several', place: null, right: false, said: undefined },
  ];
  expect(listCalibrationRows(statements)[0]).toMatchObject({
    incidents: '2',
    right: 0.5,
    said: 0.9,
    ECE: expect.closeTo(0.1, 9),
  });
  expect(listVerdictRows(statements, [statement])[1]).toEqual({
    method: 'all',
    clear: '1: 1.00/1.00',
    'one of several': '1: 0.00/0.00',
    'nothing stands out': '-',
    'at quiet times': '1 / 0 / 0',
  });
});
