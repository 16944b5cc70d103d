import { parseAllDocuments, type Document } from 'yaml';
import { errorMessage } from '../../engine';
import { isMapping, toText } from '../../schema';
import { createMessage, type Message } from '../../texts';
import type { RulePlace } from './importedRule';
import { getField, getList, getMapping } from './readFields';

/** A document of YAML or JSON that may hold rules, and its place in the text. */
export interface FoundDocument {
  value: unknown;
  place: RulePlace;
}

/** The documents of a text, and those that cannot be read. */
export interface FoundDocuments {
  documents: FoundDocument[];
  unread: Message[];
}

const maxTextLength = 20_000_000;
const maxDocuments = 5000;
const maxAliases = 1000;

/**
 * The documents of a text of YAML or JSON; lists of Kubernetes count item by item, and ConfigMaps by the texts that they
 * hold. At most 20 million characters and 5000 documents. What cannot be read is left out, with the reason.
 */
export function listDocuments(text: string): FoundDocuments {
  if (text.length > maxTextLength) {
    return unreadable(createMessage('import.too-long', { length: text.length, max: maxTextLength }));
  }
  try {
    const parsed = parseDocuments(text);
    return parsed.length > maxDocuments
      ? unreadable(createMessage('import.too-many', { count: parsed.length, max: maxDocuments }))
      : join(parsed.map((document, i) => readDocument(document, { document: i, path: [] }, text)));
  } catch (error) {
    // Such as a text that nests deeper than the stack.
    return unreadable(describeSyntax(errorMessage(error)));
  }
}

/** The documents of a text as trees that can be changed and written again. */
export function parseDocuments(text: string): Document[] {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  return 'empty' in documents ? [] : (documents as Document[]);
}

function unreadable(reason: Message): FoundDocuments {
  return { documents: [], unread: [reason] };
}

function join(parts: FoundDocuments[]): FoundDocuments {
  return {
    documents: parts.flatMap(({ documents }) => documents),
    unread: parts.flatMap(({ unread }) => unread),
  };
}

function readDocument(document: Document, place: RulePlace, text: string): FoundDocuments {
  // A key that stands twice leaves the rest as it is; the last one counts, as in JSON.
  const broken = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (broken) {
    const reason = describeSyntax(broken.message);
    return unreadable(hasHelmTemplate(text) ? createMessage('import.helm', {}) : reason);
  }
  try {
    return unwrap(document.toJS({ maxAliasCount: maxAliases }), place);
  } catch (error) {
    return unreadable(describeSyntax(errorMessage(error)));
  }
}

/** The first line of what a reader says, without the excerpt below it. */
function describeSyntax(text: string): Message {
  return createMessage('import.syntax', { reason: text.split('\n')[0].replace(/:$/, '').slice(0, 300) });
}

/** Whether a text is a chart of Helm before it is filled in; templates of alert texts, such as {{ $value }}, are none. */
export function hasHelmTemplate(text: string): boolean {
  return /\{\{-?\s*(?:if|else|end|range|with|include|define|template|tpl|toYaml|\$?\.(?:Values|Release|Chart|Files))\b/.test(
    text
  );
}

function unwrap(value: unknown, place: RulePlace): FoundDocuments {
  if (!isMapping(value) || typeof getField(value, 'kind') !== 'string') {
    return { documents: value === null || value === undefined ? [] : [{ value, place }], unread: [] };
  }
  const items = getList(value, 'items');
  if (items.length > 0) {
    return join(items.map((item, i) => unwrap(item, { ...place, path: [...place.path, 'items', i] })));
  }
  return getField(value, 'kind') === 'ConfigMap'
    ? unwrapTexts(value, place)
    : { documents: [{ value, place }], unread: [] };
}

/** The texts of a ConfigMap that are named as YAML or JSON. */
function unwrapTexts(configMap: Record<string, unknown>, place: RulePlace): FoundDocuments {
  const texts = Object.entries(getMapping(configMap, 'data')).filter(([name]) => /\.(?:ya?ml|json|rules)$/i.test(name));
  return join(
    texts.map(([name, text]) => {
      const { documents, unread } = listDocuments(toText(text));
      const path = [...place.path, 'data', name];
      return { documents: documents.map((one) => ({ ...one, place: { ...place, path, inner: one.place } })), unread };
    })
  );
}
