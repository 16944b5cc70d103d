// Writes THIRD_PARTY_NOTICES.txt and sbom.cdx.json of what a build carries into a folder:
// `node dev/scripts/bun.mjs dev/notices/write.ts FOLDER METAFILE [BUNDLES]`, with the metafile of the backend's bundle and the folder
// of the browser's. Fails where a package has no licence text, or a licence that is not allowed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkBillOfMaterials, formatBillOfMaterials } from './formatBillOfMaterials';
import { findPackages } from './findPackages';
import { formatNotices } from './formatNotices';
import { readPackage, type Lockfile } from './readPackage';
import { readRuntime } from './readRuntime';
import { readMapSources, readMetafileSources } from './readSources';

const root = path.join(__dirname, '..', '..');
const [folder, metafile, bundles] = process.argv.slice(2);

const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const { name, version, license: licence } = readJson<Record<'name' | 'version' | 'license', string>>('package.json');
const lock = readJson<Lockfile>('package-lock.json');
const sources = [...readMetafileSources(metafile), ...(bundles ? readMapSources(bundles) : [])];
const packages = findPackages(sources).map((found) => readPackage({ root, folder: found, lock }));
const components = [...packages, ...readRuntime(process.versions)];
const title = `Foresight ${version} (${licence}) carries software of others, under these licences.`;
const billOfMaterials = formatBillOfMaterials({ name, version, licence }, components);

mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'THIRD_PARTY_NOTICES.txt'), formatNotices(title, components));
writeFileSync(path.join(folder, 'sbom.cdx.json'), billOfMaterials);
checkBillOfMaterials(billOfMaterials).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
console.log(`${components.length} components of others are named in ${folder}`);
