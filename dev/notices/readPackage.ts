import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Component } from './component';
import { isAllowed, readLicence } from './licences';

interface Manifest {
  name?: string;
  version?: string;
  license?: string;
  repository?: string | { url: string };
}

export interface Lockfile {
  packages: Record<string, { integrity?: string }>;
}

export interface PackageFolder {
  /** The project's folder. */
  root: string;
  /** Below it, such as `node_modules/yaml`. */
  folder: string;
  lock: Lockfile;
}

const textFile = /^(?:licen[cs]e|notice|copying|copyright)[^/]*$/i;
const codeFile = /\.[cm]?[jt]sx?$/i;
/** This licence's text names no holder, so that the common one serves where a package has none. */
const commonText = 'Apache-2.0';

/**
 * What a bundled package must have said of it.
 *
 * @throws Where it has no licence, none that is allowed, or no text.
 */
export function readPackage({ root, folder, lock }: PackageFolder): Component {
  const home = findHome(root, folder);
  const manifest = readManifest(path.join(root, home));
  const { name, version, license: licence } = manifest;
  if (!name || !licence || !isAllowed(licence)) {
    throw new Error(
      `${folder} is bundled under "${licence ?? ''}", which is not in the list of dev/notices/licences.ts. Do without the package, or extend the list after reading the licence.`
    );
  }
  const texts = readTexts(path.join(root, home));
  if (texts.length === 0 && licence !== commonText) {
    throw new Error(
      `${folder} is bundled and has no licence text. Ask its authors for one, or do without the package.`
    );
  }
  const copied = home !== folder;
  return {
    name,
    licence,
    texts: texts.length > 0 ? texts : [readLicence(commonText)],
    source: findSource(manifest),
    purl: `pkg:npm/${name.replace('@', '%40')}${copied ? '' : `@${version}`}`,
    ...(copied
      ? { remark: `A copy within ${folder.slice(0, folder.indexOf('/dist/'))}, which does not say its version.` }
      : { version, sha512: readSha512(lock.packages[folder]?.integrity) }),
  };
}

/** Where a package's manifest is: its folder, or for a copy that another package carries, the one installed under its name. */
function findHome(root: string, folder: string): string {
  if (existsSync(path.join(root, folder, 'package.json'))) {
    return folder;
  }
  const installed = folder.slice(folder.lastIndexOf('node_modules/'));
  if (!existsSync(path.join(root, installed, 'package.json'))) {
    throw new Error(`${folder} is bundled, but neither it nor ${installed} has a package.json. Run \`npm ci\`.`);
  }
  return installed;
}

/** A repository's address for people, of one that npm lets packages write in several ways. */
function findSource({ repository = '' }: Manifest): string | undefined {
  const given = typeof repository === 'string' ? repository : repository.url;
  const address = given.replace(/^git@([^:/]+):/, 'ssh://$1/');
  const [, place] = /^(?:git\+)?(?:https?|git|ssh):\/\/(?:git@)?([^#]+)/.exec(address) ?? [];
  const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(address)?.[1];
  const found = place ?? (short && `github.com/${short}`);
  return found && `https://${found.replace(/\.git$/, '')}`;
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;

function readTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => textFile.test(file) && !codeFile.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
}

function readSha512(integrity = ''): string | undefined {
  const [algorithm, hash] = integrity.split('-');
  return algorithm === 'sha512' ? Buffer.from(hash, 'base64').toString('hex') : undefined;
}
