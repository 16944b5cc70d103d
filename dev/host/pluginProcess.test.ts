import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPlugin } from './pluginProcess';

const folder = mkdtempSync(path.join(tmpdir(), 'plugin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program that does what the script says. */
function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!${process.execPath}\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

describe('startPlugin', () => {
  test('an executable that is missing is named', async () => {
    await expect(startPlugin({ executable: '/nowhere/gpx' })).rejects.toThrow('/nowhere/gpx');
  });

  test('a process that ends is told with its last line of log', async () => {
    const executable = program('ends', 'console.error("no licence"); process.exitCode = 3;');
    await expect(startPlugin({ executable })).rejects.toThrow(/exit code 3\. (no licence)?/);
  });

  test('a process that speaks another protocol is refused and ended', async () => {
    const executable = program('talks', 'console.log("hello " + process.pid); setInterval(() => {}, 1000);');
    const error: Error = await startPlugin({ executable }).then(
      () => new Error('started'),
      (reason) => reason
    );
    const pid = Number(/"hello (\d+)"/.exec(error.message)?.[1]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('it gets the handshake variables and nothing of this environment', async () => {
    const executable = program('environment', 'console.log(Object.keys(process.env).sort().join(" "));');
    await expect(startPlugin({ executable })).rejects.toThrow(
      '"GF_VERSION PLUGIN_MAX_PORT PLUGIN_MIN_PORT PLUGIN_PROTOCOL_VERSIONS grafana_plugin_type"'
    );
  });

  test('one that does not answer shutdown is killed after two seconds', async () => {
    const executable = program(
      'stays',
      'const server = require("net").createServer(() => {}).listen(0, "127.0.0.1", () => console.log(`1|2|tcp|127.0.0.1:${server.address().port}|grpc|`));'
    );
    const plugin = await startPlugin({ executable });
    const began = Date.now();
    await plugin.stop();
    expect(await plugin.ended).toBe('exit code SIGKILL');
    expect(Date.now() - began).toBeLessThan(10_000);
  }, 20_000);
});
