import { listHolidays } from './listHolidays';

const day = 86_400_000;
const within = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 11, 31) };
const starts = async (region: string) => {
  const { events } = await listHolidays([region], within);
  return events[0].ranges.map(({ from }) => new Date(from).toISOString());
};

test("holidays are days of the region's own clock, on trial, each once and in order", async () => {
  const { events, problems } = await listHolidays(['KR'], within);
  const [{ name, onTrial, ranges }] = events;
  expect({ name, onTrial, problems }).toEqual({ name: 'public holidays KR', onTrial: true, problems: [] });
  expect(ranges.every(({ from, to }) => to - from === day)).toBe(true);
  expect(ranges.every(({ from }, i) => i === 0 || from > ranges[i - 1].from)).toBe(true);
  // Liberation Day, and the three days of Chuseok.
  const days = await starts('KR');
  expect(days).toEqual(expect.arrayContaining(['2026-08-14T15:00:00.000Z']));
  expect(days).toEqual(
    expect.arrayContaining(['2026-09-23T15:00:00.000Z', '2026-09-24T15:00:00.000Z', '2026-09-25T15:00:00.000Z'])
  );
});

test('states have holidays of their own', async () => {
  const epiphany = '2026-01-05T23:00:00.000Z';
  expect(await starts('DE-BY')).toContain(epiphany);
  expect(await starts('DE-BE')).not.toContain(epiphany);
});

test.each(['XX', 'US-ZZ', 'US-LA-QQ', 'KR-11-22'])(
  '%s is not known, which is a problem and no more',
  async (region) => {
    const { events, problems } = await listHolidays([region, 'GB', 'GB'], within);
    expect(events.map(({ name }) => name)).toEqual(['public holidays GB']);
    expect(problems).toEqual([expect.stringContaining(`No holidays are known of "${region}"`)]);
  }
);

test('without regions there are none', async () => {
  expect(await listHolidays([], within)).toEqual({ events: [], problems: [] });
});
