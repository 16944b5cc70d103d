import { Server, ServerCredentials } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { socketPrefix } from './sweepSockets';

/** Where a plugin process can be reached, in go-plugin's terms. */
export interface Address {
  network: 'unix' | 'tcp';
  address: string;
}

export interface ListenOptions {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
}

/** Binds the server to a place that only this user (Unix) or this machine (Windows) reaches. */
export function listen(server: Server, { env, platform }: ListenOptions): Promise<Address> {
  return platform === 'win32' ? listenTcp(server, env) : listenUnix(server, env.PLUGIN_UNIX_SOCKET_DIR || tmpdir());
}

async function listenUnix(server: Server, folder: string): Promise<Address> {
  const address = join(folder, `${socketPrefix}${randomUUID().slice(0, 13)}`);
  const before = process.umask(0o077);
  try {
    await bind(server, `unix:${address}`);
  } finally {
    process.umask(before);
  }
  return { network: 'unix', address };
}

async function listenTcp(server: Server, env: ListenOptions['env']): Promise<Address> {
  const first = Number(env.PLUGIN_MIN_PORT || 10000);
  const last = Number(env.PLUGIN_MAX_PORT || 25000);
  for (let port = first; port <= last; port++) {
    try {
      const bound = await bind(server, `127.0.0.1:${port}`);
      return { network: 'tcp', address: `127.0.0.1:${bound}` };
    } catch {
      // Taken: the next one may be free.
    }
  }
  throw new Error(`No port from ${first} to ${last} is free on 127.0.0.1. Free one, or widen the host's port range.`);
}

function bind(server: Server, target: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(target, ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(port)
    );
  });
}
