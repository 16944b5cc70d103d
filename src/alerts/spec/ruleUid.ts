const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a of a text's UTF-8 bytes: 64 bits as 16 hexadecimal digits. Fowler, Noll and Vo (1991). */
export function fnv1a(text: string): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}

/** What a rule's uid is made of. */
interface RuleIdentity {
  folder: string;
  group: string;
  name: string;
  identity?: string;
}

/**
 * A uid that stays the same as long as folder, group and name do, so that writing a rule again replaces it; and, where
 * there is one, its identity, so that rules of the same name do not replace each other.
 */
export function ruleUid({ folder, group, name, identity }: RuleIdentity, part = ''): string {
  const parts = [folder, group, name, part, ...(identity === undefined ? [] : [identity])];
  return `foresight-${fnv1a(parts.join('\u0000'))}`;
}

/** The folder's uid: as given, or derived from its title. */
export function folderUid(rule: { folder: string; folderUid?: string }): string {
  return rule.folderUid ?? `foresight-${fnv1a(rule.folder)}`;
}
