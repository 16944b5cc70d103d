// Builds the frontend and all executables, and packs them as Grafana's CLI installs a plugin:
// artifacts/<plugin id>-<version>.zip with one folder named after the plugin, its SHA-1 for Grafana's catalogue, a software
// bill of materials of what ships (CycloneDX), and SHA256SUMS of all of them. Within the zip are the bill of materials and the
// licences of the software of others, too; each executable prints those of its own. Signed where GRAFANA_ACCESS_POLICY_TOKEN is set.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { env, exit, platform } from 'node:process';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import yazl from 'yazl';
import { buildBackend, hostExecutable, writeNotices } from './buildBackend.mjs';

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

/** Ends the process where this machine's executable does not print what it must carry. */
function checkDocuments() {
  const documents = { '--notices': 'GNU LIBRARY GENERAL PUBLIC LICENSE', '--sbom': '"bomFormat": "CycloneDX"' };
  for (const [argument, text] of Object.entries(documents)) {
    const printed = execFileSync(hostExecutable(), [argument], { encoding: 'utf8', maxBuffer: 2 ** 27 });
    if (!printed.includes(text)) {
      console.error(`${hostExecutable()} ${argument} does not print "${text}".`);
      exit(1);
    }
  }
}

const digest = (algorithm, content) => createHash(algorithm).update(content).digest('hex');

rmSync(dist, { recursive: true, force: true });
run('npm', ['run', 'build:frontend']);
buildBackend({ all: true });
writeNotices(dist, dist);
checkDocuments();
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
copyFileSync(join(dist, 'sbom.cdx.json'), join(artifacts, `${id}-${version}.cdx.json`));
const sums = readdirSync(artifacts)
  .sort()
  .map((name) => `${digest('sha256', readFileSync(join(artifacts, name)))}  ${name}\n`);
writeFileSync(join(artifacts, 'SHA256SUMS'), sums.join(''));
console.log(`${file} (${(content.length / 2 ** 20).toFixed(0)} MiB)`);
