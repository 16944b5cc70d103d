// Generates the protocol's messages (src/backend/protocol/wire/generated/) from its .proto files, where they are missing or
// older. They are part of no commit: `npm ci` makes them, and so does whatever needs them (types, tests, builds, Bun).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(import.meta.url);
const root = join(dirname(script), '..', '..');
const protocol = join(root, 'src', 'backend', 'protocol');
const output = join(protocol, 'wire', 'generated', 'messages.js');
const sources = join(protocol, 'proto');

const options = [
  ...['-t', 'static-module', '-w', 'esm', '-d'],
  // Only what is used: encoding and decoding. Values stay numbers, and names as the protocol writes them.
  ...['create', 'verify', 'convert', 'delimited', 'typeurl', 'service'].map((part) => `--no-${part}`),
  ...['--force-number', '--keep-case'],
];

/** Generates the messages where that is due. @throws Error with what the generator says. */
export function ensureProto() {
  const protos = readdirSync(sources)
    .filter((name) => name.endsWith('.proto'))
    .map((name) => join(sources, name));
  const newest = Math.max(...[script, ...protos].map((file) => statSync(file).mtimeMs));
  if (existsSync(output) && statSync(output).mtimeMs >= newest) {
    return;
  }
  mkdirSync(dirname(output), { recursive: true });
  const generator = join(root, 'node_modules', 'protobufjs-cli', 'bin', 'pbjs');
  const { status, stderr } = spawnSync(execPath, [generator, ...options, '-o', output, ...protos], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(`The messages of the protocol could not be generated:\n${stderr}`);
  }
}

/** Jest calls this before all tests. */
export default ensureProto;

if (argv[1] === script) {
  ensureProto();
}
