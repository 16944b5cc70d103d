/** Something of others that a build carries. */
export interface Component {
  name: string;
  /** Absent where a package carries a copy that says none. */
  version?: string;
  /** An SPDX expression. */
  licence: string;
  /** Whole texts of the licence, and of NOTICE files. */
  texts: string[];
  /** Lines that name holders of rights, where no text has them. */
  copyright?: string;
  /** An address by which databases of advisories know it (package URL). */
  purl: string;
  /** Where the source is. */
  source?: string;
  /** What else its licence wants said. */
  remark?: string;
  /** SHA-512 of the package as it was published, hexadecimal. */
  sha512?: string;
}

/** By name, then version. */
export function compareComponents(a: Component, b: Component): number {
  return compareTexts(a.name, b.name) || compareTexts(a.version ?? '', b.version ?? '');
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : Number(a > b));
