import { readGrowths, writeGrowths } from './growth';

it('an address holds growth of services whatever characters their names have', () => {
  const growths = [
    { service: 'a=b,c/d e', percent: 30 },
    { service: 'search', percent: -12.5 },
  ];
  expect(readGrowths(writeGrowths(growths))).toEqual(growths);
});

it('what is no growth, or out of range, is left out', () => {
  expect(readGrowths('')).toEqual([]);
  expect(readGrowths('=3,a=,b=x,c=901,d=-101,%E0%A4%A=3,e=5')).toEqual([{ service: 'e', percent: 5 }]);
});

it('no more services than may be asked about are read', () => {
  const text = Array.from({ length: 30 }, (_, i) => `s${i}=1`).join(',');
  expect(readGrowths(text)).toHaveLength(20);
});
