import { checkBillOfMaterials, formatBillOfMaterials } from './formatBillOfMaterials';
import { readRuntime } from './readRuntime';

const product = { name: 'app', version: '1.0.0', licence: 'Apache-2.0' };
const yaml = {
  name: 'yaml',
  version: '2.9.1',
  licence: 'ISC',
  texts: [],
  purl: 'pkg:npm/yaml@2.9.1',
  source: 'https://github.com/eemeli/yaml',
  sha512: 'ab'.repeat(64),
};
const copy = { name: 'copied', licence: 'MIT', texts: [], purl: 'pkg:npm/copied' };

test("a bill of materials keeps CycloneDX' schema, and names each component with licence, address and hash", async () => {
  const text = formatBillOfMaterials(product, [yaml, copy, ...readRuntime({ bun: '1.4.5', webkit: 'd6375c7' })]);
  await checkBillOfMaterials(text);
  const bom = JSON.parse(text);
  expect(bom).toMatchObject({ specVersion: '1.6', metadata: { component: { name: 'app', version: '1.0.0' } } });
  expect(bom.components).toContainEqual(
    expect.objectContaining({
      name: 'yaml',
      version: '2.9.1',
      purl: 'pkg:npm/yaml@2.9.1',
      licenses: [{ expression: 'ISC' }],
      hashes: [{ alg: 'SHA-512', content: 'ab'.repeat(64) }],
    })
  );
  expect(bom.components.find(({ name }: { name: string }) => name === 'copied')).not.toHaveProperty('version');
});

test('equal content gives equal bytes, in whichever order it comes', () => {
  expect(formatBillOfMaterials(product, [yaml, copy])).toBe(formatBillOfMaterials(product, [copy, yaml]));
});

test('what breaks the schema is refused', async () => {
  const text = formatBillOfMaterials(product, [{ ...yaml, licence: 'no licence' }]).replace('"application"', '"thing"');
  await expect(checkBillOfMaterials(text)).rejects.toThrow("breaks CycloneDX' schema");
});
