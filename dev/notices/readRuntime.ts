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

/**
 * Bun's runtime, which every executable carries, and the libraries that it links, as Bun's LICENSE.md lists them.
 *
 * @param versions - `process.versions` of that Bun.
 */
export function readRuntime(versions: Record<string, string | undefined>): Component[] {
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
