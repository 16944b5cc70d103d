import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { startServer, type ServerProcess } from './serverProcess';

export interface LokiOptions {
  /** Path of the executable. */
  loki: string;
  /** Where configuration, log and data are. */
  folder: string;
  port: number;
  /** More of its limits_config. */
  limits?: Record<string, unknown>;
  signal?: AbortSignal;
}

const config = path.join(__dirname, '..', 'loki.yaml');

/** Starts Loki on loopback with the configuration that docker-compose uses too, with nothing in it. */
export async function startLoki({
  loki: executable,
  folder,
  port,
  limits = {},
  signal,
}: LokiOptions): Promise<ServerProcess> {
  const data = path.join(folder, 'loki');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const file = path.join(folder, 'loki.yaml');
  const { limits_config, ...others } = onLoopback(parse(readFileSync(config, 'utf8')), data, port);
  writeFileSync(file, stringify({ ...others, limits_config: { ...limits_config, ...limits } }));
  return startServer({
    name: 'Loki',
    executable,
    // Newer versions keep chunks there, whatever `common.storage` says.
    folder: data,
    args: [`-config.file=${file}`],
    log: path.join(folder, 'loki.log'),
    url: `http://127.0.0.1:${port}`,
    readyPath: '/ready',
    signal,
  });
}

interface LokiConfig {
  server: Record<string, unknown>;
  common: Record<string, unknown>;
  limits_config: Record<string, unknown>;
}

function onLoopback({ server, common, ...others }: LokiConfig, data: string, port: number): LokiConfig {
  const address = '127.0.0.1';
  const filesystem = { chunks_directory: path.join(data, 'chunks'), rules_directory: path.join(data, 'rules') };
  return {
    ...others,
    server: {
      ...server,
      http_listen_address: address,
      http_listen_port: port,
      grpc_listen_address: address,
      grpc_listen_port: 0,
    },
    common: { ...common, path_prefix: data, instance_addr: address, storage: { filesystem } },
  };
}
