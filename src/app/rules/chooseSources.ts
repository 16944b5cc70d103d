import { getDataSourceSrv } from '@grafana/runtime';
import { findLanguage } from '../../sources';
import type { AllowedSource } from '../discovery/useAllowedSources';

/** A source that Foresight may query, with what it is. */
export interface TypedSource {
  uid: string;
  name: string;
  /** Plugin id of Grafana's data source, or the kind of a source that Foresight queries directly. */
  type: string;
  /** Whether Grafana has it as a data source: variables can be looked up there alone. */
  isInGrafana: boolean;
}

/** The allowed sources with their types: those of Grafana first. */
export function typeSources(sources: AllowedSource[]): TypedSource[] {
  const typed = sources.map(({ uid, name, kind }) => {
    const type = getDataSourceSrv().getInstanceSettings(uid)?.type;
    return { uid, name, type: type ?? kind, isInGrafana: type !== undefined };
  });
  return [...typed.filter(({ isInGrafana }) => isInGrafana), ...typed.filter(({ isInGrafana }) => !isInGrafana)];
}

/** The first source of a query language; '' where there is none. */
export function findDefault(sources: TypedSource[], language: string): string {
  return sources.find(({ type }) => findLanguage(type)?.id === language)?.uid ?? '';
}

/** What a missing data source is taken to be until somebody chooses otherwise: the first of its language. */
export function guessSource({ type }: { type?: string }, sources: TypedSource[]): string {
  const language = type === undefined ? 'promql' : findLanguage(type)?.id;
  return language === undefined ? '' : findDefault(sources, language);
}
