import { Server } from '@grpc/grpc-js';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from './listener';

let server: Server;
beforeEach(() => {
  server = new Server();
});
afterEach(() => server.forceShutdown());

describe('listen', () => {
  test('makes its socket in the folder that the host names, for its own user alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sockets-'));
    const { network, address } = await listen(server, { env: { PLUGIN_UNIX_SOCKET_DIR: folder }, platform: 'linux' });
    expect(network).toBe('unix');
    expect(address.startsWith(folder)).toBe(true);
    expect(statSync(address).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });

  test('on Windows takes the next free port of the range that the host gives', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const env = { PLUGIN_MIN_PORT: String(port), PLUGIN_MAX_PORT: String(port + 20) };
    const { network, address } = await listen(server, { env, platform: 'win32' });
    expect(network).toBe('tcp');
    expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
    const chosen = Number(address.split(':')[1]);
    expect(chosen).toBeGreaterThan(port);
    expect(chosen).toBeLessThanOrEqual(port + 20);
    other.close();
  });

  test('says which ports it tried where none is free', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = String((other.address() as AddressInfo).port);
    const env = { PLUGIN_MIN_PORT: port, PLUGIN_MAX_PORT: port };
    await expect(listen(server, { env, platform: 'win32' })).rejects.toThrow(`No port from ${port} to ${port} is free`);
    other.close();
  });
});
