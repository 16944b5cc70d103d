import { rmSync } from 'node:fs';
import { createServer } from './grpc/createServer';
import { addHostServices } from './grpc/hostServices';
import { listen, type Address, type ListenOptions } from './process/listener';
import type { Handlers } from './wire/messages';
import { addPluginServices, type ServiceDeps } from './grpc/pluginServices';

export interface ServeOptions extends ServiceDeps, ListenOptions {
  /** The host asked the process to end; its request has been answered. */
  onShutdown(): void;
}

/** A server that answers. */
export interface Serving {
  address: Address;
  /** Ends calls that are under way and removes the socket. */
  close(): void;
}

/** Serves the plugin protocol. */
export async function serve(handlers: Handlers, options: ServeOptions): Promise<Serving> {
  const server = createServer();
  addPluginServices(server, handlers, options);
  addHostServices(server, options.onShutdown);
  const address = await listen(server, options);
  return {
    address,
    close() {
      server.forceShutdown();
      if (address.network === 'unix') {
        rmSync(address.address, { force: true });
      }
    },
  };
}
