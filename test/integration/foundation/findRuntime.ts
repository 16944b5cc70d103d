import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const version = '1.30.0';
const installMs = 180_000;

/**
 * A folder in which onnxruntime-node is installed: the one that ONNXRUNTIME_FOLDER names, or one in the cache that npm fills once;
 * it is no dependency of the project. Else why there is none.
 */
export function findRuntime(env: Record<string, string | undefined>): { folder?: string; missing?: string } {
  const folder = path.resolve(env.ONNXRUNTIME_FOLDER ?? '.cache/onnxruntime');
  const isThere = () =>
    ['onnxruntime-node', 'onnxruntime-web'].some((name) =>
      existsSync(path.join(folder, 'node_modules', name, 'package.json'))
    );
  if (isThere()) {
    return { folder };
  }
  if (env.ONNXRUNTIME_FOLDER) {
    return { missing: `ONNXRUNTIME_FOLDER (${folder}) has neither onnxruntime-node nor onnxruntime-web` };
  }
  mkdirSync(folder, { recursive: true });
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-audit',
    '--ignore-scripts',
    `onnxruntime-node@${version}`,
  ];
  const { status, stderr } = spawnSync('npm', args, { timeout: installMs, encoding: 'utf8' });
  return isThere()
    ? { folder }
    : {
        missing: `npm does not give onnxruntime-node ${version} (${status ?? 'timeout'}: ${stderr?.trim().split('\n')[0]})`,
      };
}
