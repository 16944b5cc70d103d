import type { SceneObject } from '@grafana/scenes';
import { findLanguage } from '../../../sources';
import { useAllowedSources, type AllowedSource } from '../../discovery/useAllowedSources';
import { useDiscovery, type DiscoveryJson, type ServiceJson } from '../../discovery/useDiscovery';
import type { RequestState } from '../../discovery/useRequest';
import { typeSources, type TypedSource } from '../../rules/chooseSources';
import { useVariable } from '../../scene/useVariable';
import { logSelector } from '../../service/logLines/logSelector';
import { logsVariables } from '../logsVariables';

/** Where logs are read from, and whose. */
export interface LogSources {
  /** 'none': there is surely no source of logs. */
  status: 'loading' | 'ready' | 'none';
  /** Uid of the source that is read; empty where it is not known. */
  uid: string;
  /** All that are allowed. */
  sources: TypedSource[];
  /** Names of services that have logs, or of all where none is known to have some. */
  services: string[];
  /** Streams of services in LogQL, by their names. */
  selectors: ReadonlyMap<string, string>;
}

/** The sources of logs that a Foresight data source may read, the one that is read, and the services found there. */
export function useLogSources(scene: SceneObject, foresight: string): LogSources {
  const { value: chosen } = useVariable(scene, logsVariables.source);
  const allowed = useAllowedSources(foresight);
  const discovery = useDiscovery(foresight);
  const sources = allowed.status === 'ready' ? listLogSources(allowed.value) : [];
  const { configured, services } = readDiscovery(discovery);
  const isKnown = allowed.status === 'ready' && configured !== undefined;
  return {
    status: !isKnown ? 'loading' : sources.length === 0 && configured === '' ? 'none' : 'ready',
    uid: [chosen, configured, sources[0]?.uid].find(Boolean) ?? '',
    sources,
    services: listServices(services),
    selectors: findSelectors(services),
  };
}

/** Uid of the source of logs that the data source is set up with, empty where it is with none; undefined while that is not known. */
function readDiscovery(discovery: RequestState<DiscoveryJson>) {
  return discovery.status === 'ready'
    ? { configured: discovery.value.sources.logs?.uid ?? '', services: discovery.value.services }
    : { configured: undefined, services: [] };
}

function listLogSources(allowed: AllowedSource[]): TypedSource[] {
  return typeSources(allowed).filter(({ type }) => findLanguage(type)?.signals === 'logs');
}

/** Names of the services that have logs; of all where none is known to have some. */
function listServices(services: ServiceJson[]): string[] {
  const logging = services.filter(({ signals }) => signals.some(({ rule }) => rule.language === 'logql'));
  return (logging.length > 0 ? logging : services).map(({ name }) => name);
}

function findSelectors(services: ServiceJson[]): Map<string, string> {
  return new Map(
    services.flatMap(({ name }) => {
      const selector = logSelector({ services }, name);
      return selector === undefined ? [] : [[name, selector]];
    })
  );
}
