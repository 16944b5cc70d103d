import { minute } from '../../../engine';
import type { EvidenceJson } from './causesJson';
import { listRows, selectUnusual } from './listRows';

const evidence = (own: Partial<EvidenceJson> = {}): EvidenceJson => ({
  signal: 'duration',
  strength: 1,
  deviation: 9,
  usual: 5,
  spread: 1,
  before: 5,
  peak: 20,
  onset: 3 * minute,
  direction: 'up',
  unit: 's',
  values: [5, 5, null, 20, 5],
  ...own,
});
const rows = (...some: EvidenceJson[]) =>
  listRows({ services: [{ service: 'db', score: 1, evidence: some }], changes: [{ service: 'db', time: minute }] });

it('lists what is drawn by the times at which it began, with the new versions of its service', () => {
  const some = [
    evidence({ signal: 'cpu', onset: null }),
    evidence({ signal: 'errors', onset: 4 * minute }),
    evidence({ signal: 'disk /data' }),
    evidence({ values: undefined }),
  ];
  expect(rows(...some).map(({ name }) => name)).toEqual(['Disk /data', 'Failed requests', 'CPU']);
  expect(rows(...some)[0].deploys).toEqual([minute]);
});

it('knows the usual range, which is not below zero where nothing ever was', () => {
  const usual = (own: Partial<EvidenceJson>) => rows(evidence(own))[0].usual;
  expect(usual({})).toEqual({ lower: 2, upper: 8 });
  expect(usual({ spread: 4 })).toEqual({ lower: 0, upper: 17 });
  expect(usual({ spread: 4, values: [-3] })).toEqual({ lower: -7, upper: 17 });
  expect(usual({ usual: null })).toBeUndefined();
});

it('selects what is beyond the usual range, with the value before it', () => {
  const [row] = rows(evidence({ values: [20, 5, 5, 20, 1] }));
  expect(selectUnusual(row, (place) => place > 1)).toEqual([null, null, 5, 20, 1]);
});
