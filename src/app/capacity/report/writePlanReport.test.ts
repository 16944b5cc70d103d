import { planRow } from '../../../../test/support/app/capacityFrames';
import { writePlanReport } from './writePlanReport';

const day = 86_400;
const made = Date.UTC(2026, 11, 1, 12);
const rows = [
  planRow({ service: 'cart', signal: 'cpu', probability: 0 }),
  planRow({
    service: '',
    node: 'node-3 <b>|</b>',
    signal: 'disk',
    resource: '=cmd()',
    now: 0.9,
    p10: 3 * day,
    p50: 4 * day,
    p90: 6 * day,
    probability: 0.99,
    orderBy: made - day * 1000,
  }),
];
const write = (format: 'html' | 'markdown' | 'csv') =>
  writePlanReport(rows, { format, made, horizon: 30 * day * 1000 });

it('a report says first what runs out soonest, as Markdown and as HTML with a picture', () => {
  const { text, file } = write('markdown');
  expect(file).toBe('capacity-2026-12-01.md');
  expect(text).toContain('Order now: 1');
  expect(text.indexOf('in 4 d, 3 d to 6 d')).toBeGreaterThan(0);
  expect(text.indexOf('node-3')).toBeLessThan(text.indexOf('cart'));
  expect(write('html').text).toContain('<svg');
});

it('names of others are text, not markup nor formulas', () => {
  expect(write('html').text).not.toContain('<b>');
  expect(write('csv').text).not.toMatch(/,=cmd/);
});

it('a table has all figures as they are, and nothing where one is not known', () => {
  const [head, , disk] = write('csv').text.split('\r\n');
  expect(head).toBe(
    'service,node,signal,resource,unit,trust,now,limit,p10,p50,p90,probability,load,loadAtLimit,knee,orderBy'
  );
  expect(disk).toContain('0.9,1,259200,345600,518400,0.99,,,,2026-11-30T12:00:00.000Z');
});
