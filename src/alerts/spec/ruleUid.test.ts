import { fnv1a, folderUid, ruleUid } from './ruleUid';

const place = { folder: 'Shop', group: 'predictive', name: 'Disk' };

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8'],
])("fnv1a agrees with its authors' test vector for %p", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

describe('ruleUid', () => {
  test('stays the same with everything but folder, group, name and part', () => {
    expect(ruleUid({ ...place, interval: '5m' } as typeof place)).toBe(ruleUid(place));
    const others = [{ folder: 'x' }, { group: 'x' }, { name: 'x' }].map((own) => ruleUid({ ...place, ...own }));
    expect(new Set([ruleUid(place), ruleUid(place, 'x'), ...others]).size).toBe(5);
  });

  test('does not confuse where one name ends and the next begins', () => {
    expect(ruleUid({ ...place, folder: 'a', group: 'bc' })).not.toBe(ruleUid({ ...place, folder: 'ab', group: 'c' }));
  });

  test('is a uid that Grafana takes', () => {
    expect(ruleUid({ ...place, name: 'Größe/😀' })).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});

test("a folder's own uid is kept", () => {
  expect(folderUid({ folder: 'Shop', folderUid: 'own' })).toBe('own');
  expect(folderUid({ folder: 'Shop' })).toMatch(/^foresight-[0-9a-f]{16}$/);
});
