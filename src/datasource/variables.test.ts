import { readVariable } from './variables';

const found = {
  services: [
    { name: 'web', signals: [{ rule: { kind: 'rate' } }, { rule: { kind: 'errors' } }] },
    { name: 'db', signals: [{ rule: { kind: 'rate' } }] },
  ],
  nodes: [{ name: 'node-1', signals: [{ rule: { kind: 'disk' } }] }],
};
const read = async (text: string) => (await readVariable(text, async () => found)).map(({ value }) => value);

describe('readVariable', () => {
  it('lists services, and the signals of a service or node', async () => {
    expect(await read('services()')).toEqual(['web', 'db']);
    expect(await read(' signals( web ) ')).toEqual(['rate', 'errors']);
    expect(await read('signals("node-1")')).toEqual(['disk']);
    expect(await read('signals(none)')).toEqual([]);
  });

  it.each(['', 'services', 'signals()', 'label_values(service)'])('refuses "%s"', async (text) => {
    await expect(read(text)).rejects.toThrow('Write services() or signals(<service>)');
  });
});
