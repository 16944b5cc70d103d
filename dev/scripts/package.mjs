// Builds the frontend and all executables, and packs them as Grafana's CLI installs a plugin:
// artifacts/<plugin id>-<version>.zip with one folder named after the plugin, its SHA-1 for Grafana's catalogue, a software
// bill of materials of what ships (CycloneDX), and SHA256SUMS of all of them. Signed where GRAFANA_ACCESS_POLICY_TOKEN is set.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { env, platform } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import yazl from 'yazl';
import { buildBackend } from './buildBackend.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** One time for all entries, so that equal content gives an equal archive. */
const mtime = new Date(Date.UTC(2000, 0, 1));

const isExecutable = (path) => /(^|\/)gpx_[^/]+$/.test(path);

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/')
    )
    .sort();
}

async function pack(id, file) {
  const zip = new yazl.ZipFile();
  for (const path of filesBelow(dist)) {
    const mode = 0o100000 | (isExecutable(path) ? 0o755 : 0o644);
    zip.addFile(join(dist, path), `${id}/${path}`, { mtime, mode, forceDosTimestamp: true });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

const run = (command, args) =>
  execFileSync(command, args, { cwd: root, stdio: 'inherit', shell: platform === 'win32' });

function billOfMaterials() {
  const args = ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'];
  return execFileSync('npm', args, { cwd: root, maxBuffer: 2 ** 27, shell: platform === 'win32' });
}

const digest = (algorithm, content) => createHash(algorithm).update(content).digest('hex');

rmSync(dist, { recursive: true, force: true });
run('npm', ['run', 'build:frontend']);
buildBackend({ all: true });
if (env.GRAFANA_ACCESS_POLICY_TOKEN) {
  run('npm', ['run', 'sign']);
}

const { id } = JSON.parse(readFileSync(join(dist, 'plugin.json'), 'utf8'));
const artifacts = join(root, 'artifacts');
rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const file = join(artifacts, `${id}-${version}.zip`);
await pack(id, file);
const content = readFileSync(file);
writeFileSync(`${file}.sha1`, digest('sha1', content));
writeFileSync(join(artifacts, `${id}-${version}.cdx.json`), billOfMaterials());
const sums = readdirSync(artifacts)
  .sort()
  .map((name) => `${digest('sha256', readFileSync(join(artifacts, name)))}  ${name}\n`);
writeFileSync(join(artifacts, 'SHA256SUMS'), sums.join(''));
console.log(`${file} (${(content.length / 2 ** 20).toFixed(0)} MiB)`);
