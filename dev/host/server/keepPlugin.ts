import { startPlugin, type PluginOptions, type PluginProcess } from '../pluginProcess';

/** A plugin process that is started again whenever it ends by itself, as Grafana does. */
export interface KeptPlugin {
  /** The running process; while one is being started, the next. */
  current(): Promise<PluginProcess>;
  stop(): Promise<void>;
}

export interface KeepOptions extends PluginOptions {
  /** Told each time that the process ended by itself, or could not be started again. */
  onCrash?(reason: string): void;
}

/** Grafana looks once a second. */
const pause = 1000;

/** @throws Error where the process cannot be started the first time. */
export async function keepPlugin({ onCrash, ...options }: KeepOptions): Promise<KeptPlugin> {
  let stopped = false;
  let running = Promise.resolve(await startPlugin(options));
  const restart = async (): Promise<PluginProcess> => {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (stopped) {
      throw new Error('The plugin was stopped.');
    }
    return startPlugin(options).catch((error: Error) => {
      onCrash?.(error.message);
      return restart();
    });
  };
  const watch = (plugin: PluginProcess) => {
    plugin.ended.then((reason) => {
      if (!stopped) {
        plugin.close();
        onCrash?.(reason);
        running = restart();
        running.then(watch, () => undefined);
      }
    });
  };
  watch(await running);
  return {
    current: () => running,
    stop: async () => {
      stopped = true;
      await running.then((plugin) => plugin.stop()).catch(() => undefined);
    },
  };
}
