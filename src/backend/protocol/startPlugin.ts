import { writeSync } from 'node:fs';
import { handshakeLine, refusal } from './process/handshake';
import { exitWithParent, logUncaughtErrors } from './process/lifetime';
import type { Handlers } from './wire/messages';
import type { ServiceDeps } from './grpc/pluginServices';
import { serve } from './serve';
import { redirectConsoleToLog } from './process/stdout';

const stdout = 1;

/** Leaves time for the answer to the host's request to be sent; the host waits 2 s. */
const shutdownMs = 100;

/** Runs this process as a Grafana plugin until its host ends it. */
export async function startPlugin(handlers: Handlers, deps: ServiceDeps): Promise<void> {
  const { env, platform } = process;
  const { log, secrets } = deps;
  const reason = refusal(env);
  if (reason) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
  redirectConsoleToLog(log);
  logUncaughtErrors(log);
  secrets.remember(secretVariables(env));
  const exit = () => {
    serving.close();
    process.exit(0);
  };
  const serving = await serve(handlers, { ...deps, env, platform, onShutdown: () => setTimeout(exit, shutdownMs) });
  exitWithParent(log, exit);
  writeSync(stdout, handshakeLine(serving.address));
  log.info('Foresight serves', { ...serving.address, pid: process.pid });
}

function secretVariables(env: NodeJS.ProcessEnv): string[] {
  const names = Object.keys(env).filter((name) => /SECRET|TOKEN|PASSWORD|PRIVATE_KEY/i.test(name));
  return names.map((name) => env[name] ?? '');
}
