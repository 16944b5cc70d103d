import type { Component } from './component';
import { listLicences, readLicence } from './licences';
import libraries from './runtime.json';

interface Library {
  name: string;
  /** Its name in `process.versions`. */
  key?: string;
  licence: string;
  copyright?: string;
  /** Its repository on GitHub. */
  repository: string;
  /** What stands before the version in the name of its tag. */
  tag?: string;
  remark?: string;
}

/** What `process.versions` also has: what is imitated, or part of another. */
const others = ['node', 'v8', 'openssl', 'modules', 'napi', 'unicode', 'usockets', 'typescript'];

/**
 * Bun's runtime, which every executable carries, and the libraries that it links, as Bun's LICENSE.md lists them.
 *
 * @param versions - `process.versions` of that Bun.
 * @throws Where it has a library that the list does not.
 */
export function readRuntime(versions: Record<string, string | undefined>): Component[] {
  const known = new Set([...others, ...(libraries as Library[]).map(({ key }) => key)]);
  const unknown = Object.keys(versions).filter((key) => !known.has(key));
  if (unknown.length > 0) {
    throw new Error(
      `Bun ${versions.bun} links ${unknown.join(', ')}, which dev/notices/runtime.json does not name. Add them, with the licences of Bun's LICENSE.md.`
    );
  }
  return (libraries as Library[]).map(({ name, key, licence, copyright, repository, tag = '', remark }) => {
    const version = key && versions[key];
    return {
      name,
      ...(version && { version }),
      licence,
      ...(copyright && { copyright }),
      texts: listLicences(licence).map(readLicence),
      source: `https://github.com/${repository}${version ? `/tree/${tag}${version}` : ''}`,
      purl: `pkg:github/${repository.toLowerCase()}${version ? `@${tag}${version}` : ''}`,
      remark: ['Part of the runtime of the executables.', remark].filter(Boolean).join(' '),
    };
  });
}
