export interface EmbeddedFile {
  name: string;
  text(): Promise<string>;
}

/** What the build puts into the executable, by the argument that prints it (dev/scripts/buildBackend.mjs). */
const documents = new Map([
  ['--notices', 'THIRD_PARTY_NOTICES.txt'],
  ['--sbom', 'sbom.txt'],
]);

/** The document within this executable that an argument asks for; undefined where none does. Grafana passes no arguments. */
export function findDocument(args: readonly string[], files: readonly EmbeddedFile[]): EmbeddedFile | undefined {
  const names = args.map((arg) => documents.get(arg));
  return files.find(({ name }) => names.includes(name));
}

/** Prints a document. */
export async function printDocument(document: EmbeddedFile, out: NodeJS.WritableStream): Promise<void> {
  // A reader such as `head` may leave early.
  out.on('error', () => undefined);
  out.write(await document.text());
}

/** The files that Bun's compiler put into this executable; none where the sources run. */
export function listEmbeddedFiles(): EmbeddedFile[] {
  return (globalThis as { Bun?: { embeddedFiles?: EmbeddedFile[] } }).Bun?.embeddedFiles ?? [];
}
