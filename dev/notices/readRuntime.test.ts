import { readRuntime } from './readRuntime';

const runtime = readRuntime({ bun: '1.4.5', webkit: 'd6375c7', uv: '1.48.0' });
const find = (name: string) => runtime.find((component) => component.name.startsWith(name));

test('a library of the runtime has the version that Bun says, and the address of its source', () => {
  expect(find('Bun')).toMatchObject({ version: '1.4.5', source: 'https://github.com/oven-sh/bun/tree/bun-v1.4.5' });
  expect(find('libuv')).toMatchObject({ purl: 'pkg:github/libuv/libuv@v1.48.0' });
  expect(find('brotli')).toMatchObject({ purl: 'pkg:github/google/brotli' });
});

test('what is under the LGPL says where its source is and how to replace it, with the whole licence', () => {
  const javaScriptCore = find('JavaScriptCore');
  expect(javaScriptCore?.source).toBe('https://github.com/oven-sh/WebKit/tree/d6375c7');
  expect(javaScriptCore?.remark).toContain('npm run build:backend');
  expect(javaScriptCore?.texts[0]).toContain('GNU LIBRARY GENERAL PUBLIC LICENSE');
  expect(find('TinyCC')?.texts[0]).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
});

test('every library has a text for each of its licences, and no other has the LGPL', () => {
  runtime.forEach(({ texts, copyright }) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(copyright).toMatch(/copyright|\(C\)/i);
  });
  expect(runtime.filter(({ licence }) => licence.includes('GPL')).map(({ name }) => name)).toEqual([
    'JavaScriptCore and WebCore (WebKit)',
    'TinyCC',
  ]);
});

test('a library that a newer Bun brings, and that is not listed, is refused by name', () => {
  expect(() => readRuntime({ bun: '1.5.0', node: '26.0.0', libnew: '1.0' })).toThrow('Bun 1.5.0 links libnew');
});
