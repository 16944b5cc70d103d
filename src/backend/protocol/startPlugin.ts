import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { handshakeLine, refusal } from './process/handshake';
import { exitWithParent, logUncaughtErrors } from './process/lifetime';
import type { Handlers } from './wire/messages';
import type { ServiceDeps } from './grpc/pluginServices';
import { serve } from './serve';
import { redirectConsoleToLog } from './process/stdout';
import { sweepSockets } from './process/sweepSockets';
import { startWatchdog } from './process/watchdog';

const stdout = 1;

/** Leaves time for the answer to the host's request to be sent; the host waits 2 s. */
const shutdownMs = 100;

export interface PluginDeps extends Omit<ServiceDeps, 'onCall'> {
  /** The module of the watchdog's thread. */
  watchdog: string | URL;
  /** The present, ms. */
  now(): number;
}

/** Runs this process as a Grafana plugin until its host ends it. */
export async function startPlugin(handlers: Handlers, deps: PluginDeps): Promise<void> {
  const { env, platform } = process;
  const { log, secrets, now } = deps;
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
  const onCall = startWatchdog({ entry: deps.watchdog, env, log });
  const onShutdown = () => setTimeout(exit, shutdownMs);
  const serving = await serve(handlers, { log, secrets, env, platform, onCall, onShutdown });
  exitWithParent(log, exit);
  writeSync(stdout, handshakeLine(serving.address));
  log.info('Foresight serves', { ...serving.address, pid: process.pid });
  if (serving.address.network === 'unix') {
    await sweepSockets(dirname(serving.address.address), now()).catch((error) =>
      log.debug('Sweeping failed', { error })
    );
  }
}

function secretVariables(env: NodeJS.ProcessEnv): string[] {
  const names = Object.keys(env).filter((name) => /SECRET|TOKEN|PASSWORD|PRIVATE_KEY/i.test(name));
  return names.map((name) => env[name] ?? '');
}
