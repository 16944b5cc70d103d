import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { PluginProcess } from '../pluginProcess';
import { alertingRoutes } from './api/alerting';
import { annotationRoutes } from './api/annotations';
import { buildShell, type Shell } from './buildShell';
import { dashboardRoutes } from './api/dashboards';
import { demoRoutes, type Demo } from './api/demo';
import { createDataSources } from './api/dataSources';
import { guardRoutes, readPermissions, type Permission } from './api/permissions';
import { listen, type Routes } from './http';
import { keepPlugin, type KeptPlugin } from './keepPlugin';
import { assetRoutes, pageRoutes } from './pages';
import { findPlugins } from './plugins';
import { readProvisioning } from './provisioning';

export interface HostOptions {
  /** The project's folder: dist/ and provisioning/ lie in it. */
  root: string;
  /** The plugin's backend executable. */
  backend: string;
  /** What the backend finds in its environment beside the handshake. Default: nothing, as from Grafana. */
  backendEnvironment?: Record<string, string | undefined>;
  /** For ${NAME} in provisioning files, such as PROMETHEUS_URL and LOKI_URL. */
  environment: Record<string, string>;
  /** Where it is taken, and by default, any that is free. */
  port?: number;
  /** The demo that the data sources speak of. Default: they speak of something else. */
  demo?: Demo;
  /** What the plugin's service account may do. Default: what plugin.json asks for. */
  permissions?: Permission[];
  /** Told when a step begins that takes long, and when the backend ends by itself. */
  onEvent?(sentence: string): void;
  /** Lines of the backend's log. */
  onLog?(line: string): void;
}

export interface Host {
  url: string;
  /** The plugin's process that runs now, for asking it directly too. */
  plugin(): Promise<PluginProcess>;
  stop(): Promise<void>;
}

/** Starts the stand-in for Grafana: pages, API, and the plugin's process behind them. Where a part fails, nothing stays. */
export async function startHost({ root, onEvent = () => undefined, ...options }: HostOptions): Promise<Host> {
  const shell = await buildShell(root, () => onEvent("Building the stand-in's pages ..."));
  const onCrash = (reason: string) => onEvent(`The backend ended by itself (${reason}); it is started again.`);
  const plugin = await keepPlugin({
    executable: options.backend,
    environment: options.backendEnvironment,
    onLog: options.onLog,
    onCrash,
  });
  try {
    const { server, url } = await listen(options.port ?? 0, (address) =>
      listRoutes(
        { root, shell, plugin, demo: options.demo, permissions: options.permissions },
        { ...listDefaults(root, address), ...options.environment }
      )
    );
    const stop = async () => {
      server.closeAllConnections();
      server.close();
      await plugin.stop();
    };
    return { url, plugin: plugin.current, stop };
  } catch (error) {
    await plugin.stop();
    throw error;
  }
}

function listDefaults(root: string, address: string): Record<string, string> {
  return { FORESIGHT_DASHBOARDS: path.join(root, 'provisioning', 'dashboards'), FORESIGHT_GRAFANA_URL: address };
}

interface Parts {
  root: string;
  shell: Shell;
  plugin: KeptPlugin;
  demo?: Demo;
  permissions?: Permission[];
}

function listRoutes({ root, shell, plugin, demo, permissions }: Parts, environment: Record<string, string>): Routes {
  const {
    dashboards,
    dataSources: configs,
    ruleGroups,
  } = readProvisioning(path.join(root, 'provisioning'), environment);
  const dataSources = createDataSources({ configs, plugin, token: randomUUID() });
  const plugins = findPlugins(path.join(root, 'dist'));
  const granted = permissions ?? readPermissions(path.join(root, 'dist', 'datasource', 'plugin.json'));
  return {
    ...dataSources.routes,
    ...guardRoutes({ ...alertingRoutes(ruleGroups), ...annotationRoutes(), ...dashboardRoutes(dashboards) }, granted),
    ...(demo ? demoRoutes(demo) : {}),
    ...assetRoutes({ root, shell, plugins }),
    ...pageRoutes(() => ({
      plugins,
      dataSources: dataSources.list(),
      dashboards: [...dashboards.values()],
      version: shell.version,
      demo,
    })),
  };
}
