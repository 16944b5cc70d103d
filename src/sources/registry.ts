import { grafana } from './grafana/definition';
import { loki } from './loki/definition';
import { prometheus } from './prometheus/definition';
import type { QueryLanguage, SourceDefinition } from './sourceDefinition';

/** The kinds of sources: each is a folder and a line here; what asks it is a line in clients/. */
export const sources = { grafana, prometheus, loki };

export type SourceKind = keyof typeof sources;

export const sourceKinds = Object.keys(sources) as SourceKind[];

/** The definition of a kind; undefined where there is none of that name. */
export function findSource(kind: string): SourceDefinition | undefined {
  return Object.hasOwn(sources, kind) ? sources[kind as SourceKind] : undefined;
}

/** Whether sources of this kind are reached by a URL of their own, and not through Grafana. */
export function isDirect(kind: string): boolean {
  return findSource(kind)?.exampleUrl !== undefined;
}

/** The kinds that are reached by a URL of their own. */
export const directKinds = sourceKinds.filter(isDirect);

/** The language of a kind, or of the type of a data source of Grafana, which bears the name of its kind. */
export function findLanguage(kindOrType: string): QueryLanguage | undefined {
  return findSource(kindOrType)?.language;
}

/** Every query language with the kind that it belongs to. */
export const languages = sourceKinds.flatMap((kind) => {
  const { name, language } = findSource(kind) ?? {};
  return name !== undefined && language ? [{ kind, sourceName: name, ...language }] : [];
});

/** A query model in the language with this id. @throws Error where there is none. */
export function createQuery(languageId: string, expr: string): Record<string, unknown> {
  const language = languages.find(({ id }) => id === languageId);
  if (language === undefined) {
    throw new Error(`There is no query language ${languageId}.`);
  }
  return language.createQuery(expr);
}
