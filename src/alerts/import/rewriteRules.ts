import { isMap, isNode, isSeq, type Document } from 'yaml';
import { isMapping, toText } from '../../schema';
import type { ImportedRule, RulePlace } from './importedRule';
import { parseDocuments } from './listDocuments';

/** A rule and what is to stand in its place; nothing where it is taken out. */
export interface RuleRewrite {
  rule: Pick<ImportedRule, 'place'>;
  source?: Record<string, unknown>;
}

/**
 * The text that rules were read from, with some of them changed or taken out. All else in it is kept, comments included;
 * without a change it is the text itself.
 */
export function rewriteRules(text: string, changes: RuleRewrite[]): string {
  if (changes.length === 0) {
    return text;
  }
  const documents = parseDocuments(text);
  // From the last to the first, so that what is taken out moves nothing that is still to be found.
  [...changes]
    .sort((a, b) => comparePlaces(b.rule.place, a.rule.place))
    .forEach(({ rule: { place }, source }) => changeDocument(documents[place.document], place, source));
  const isJson = /^\s*[[{]/.test(text);
  return isJson && documents.length === 1
    ? `${JSON.stringify(documents[0].toJS(), null, 2)}\n`
    : documents.map((document) => document.toString({ lineWidth: 0, indentSeq: !hasFlatLists(text) })).join('');
}

/** Whether the dashes of lists stand right below their key. */
function hasFlatLists(text: string): boolean {
  return /^( *)[^\s#-].*:[ \t]*\r?\n\1- /m.test(text);
}

function changeDocument(document: Document, { path, inner }: RulePlace, source: RuleRewrite['source']): void {
  if (inner !== undefined) {
    const text = rewriteRules(toText(document.getIn(path)), [{ rule: { place: inner }, source }]);
    document.setIn(path, text);
  } else if (source === undefined) {
    document.deleteIn(path);
  } else {
    changeNode(document, path, source);
  }
}

/** Sets what differs, part by part: comments and the form of all else stay. */
function changeNode(document: Document, path: RulePlace['path'], value: unknown): void {
  const node = document.getIn(path, true);
  const old: unknown = isNode(node) ? node.toJS(document) : undefined;
  if (JSON.stringify(old) === JSON.stringify(value)) {
    return;
  }
  if (isMap(node) && isMapping(old) && isMapping(value)) {
    const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
    gone.forEach((key) => document.deleteIn([...path, key]));
    Object.entries(value).forEach(([key, one]) => changeNode(document, [...path, key], one));
  } else if (isSeq(node) && Array.isArray(value) && node.items.length === value.length) {
    value.forEach((one, i) => changeNode(document, [...path, i], one));
  } else {
    // A plain value leaves the comment beside it.
    document.setIn(path, typeof value === 'object' ? document.createNode(value) : value);
  }
}

function comparePlaces(a: RulePlace, b: RulePlace): number {
  const [left, right] = [a, b].map(({ document, path }) => [document, ...path]);
  const i = left.findIndex((part, k) => part !== right[k]);
  if (i < 0 || i >= right.length) {
    return a.inner && b.inner ? comparePlaces(a.inner, b.inner) : left.length - right.length;
  }
  const [one, other] = [left[i], right[i]];
  return typeof one === 'number' && typeof other === 'number' ? one - other : toText(one) < toText(other) ? -1 : 1;
}
