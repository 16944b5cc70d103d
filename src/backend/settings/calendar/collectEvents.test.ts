import { createEventCollection } from './collectEvents';

const ranges = Array.from({ length: 9_000 }, (_, i) => ({ from: i, to: i + 1 }));

test('events of one name are one, with all that they hold', () => {
  const collection = createEventCollection();
  collection.add({ name: 'sale', ranges: [{ from: 0, to: 1 }] });
  collection.add({ name: 'backup', ranges: [] });
  collection.add({ name: 'sale', ranges: [{ from: 2, to: 3 }] });
  expect(collection.read()).toEqual({
    events: [
      {
        name: 'sale',
        ranges: [
          { from: 0, to: 1 },
          { from: 2, to: 3 },
        ],
      },
      { name: 'backup', ranges: [] },
    ],
    problems: [],
  });
});

test('beyond what a calendar may hold events are left out, with one report', () => {
  const collection = createEventCollection();
  for (let job = 0; job < 30; job++) {
    collection.add({ name: `job ${job}`, ranges });
  }
  const { events, problems } = collection.read();
  expect(events).toHaveLength(27);
  expect(problems).toEqual([
    expect.stringMatching(/^Event "job 27" and 2 more are left out: the calendar has more than/),
  ]);
});
