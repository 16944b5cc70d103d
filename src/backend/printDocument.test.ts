import { PassThrough } from 'node:stream';
import { findDocument, listEmbeddedFiles, printDocument } from './printDocument';

const files = ['worker.js', 'THIRD_PARTY_NOTICES.txt', 'sbom.txt'].map((name) => ({ name, text: async () => name }));

test.each([
  ['--notices', 'THIRD_PARTY_NOTICES.txt'],
  ['--sbom', 'sbom.txt'],
])('%s asks for a document of the executable', (arg, name) => {
  expect(findDocument([arg], files)?.name).toBe(name);
});

test.each([[[]], [['worker.js']], [['--help']]])('with the arguments %j it serves, as ever', (args) => {
  expect(findDocument(args, files)).toBeUndefined();
});

test('where the sources run there are no documents', () => {
  expect(findDocument(['--notices'], listEmbeddedFiles())).toBeUndefined();
});

test('prints a document whole, also to a reader that leaves', async () => {
  const out = new PassThrough({ highWaterMark: 1 });
  await printDocument({ name: 'sbom.txt', text: async () => 'x'.repeat(200_000) }, out);
  expect(String(out.read())).toHaveLength(200_000);
  expect(() => out.emit('error', new Error('EPIPE'))).not.toThrow();
});
