#!/usr/bin/env node
// The backend from its sources instead of the built executable, with a debugger. Ends when a source changes: whoever started
// it starts it again, as Grafana does with a plugin that ended.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureProto } from './generateProto.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const bun = path.join(root, 'node_modules', '.bin', 'bun');
const inspector = process.env.INSPECT ?? '127.0.0.1:9230/foresight';
const browserOnly = /^(app|panels|datasource|ui|img)(\/|$)/;
const isSource = (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !browserOnly.test(file);

ensureProto();
const child = spawn(bun, [`--inspect=${inspector}`, path.join(root, 'src', 'backend', 'main.ts')], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
child.once('exit', (code) => process.exit(code ?? 1));
['SIGTERM', 'SIGINT', 'SIGHUP'].forEach((signal) => process.on(signal, () => child.kill(signal)));

watch(path.join(root, 'src'), { recursive: true }, (_, file) => {
  if (file && isSource(file.split(path.sep).join('/'))) {
    console.error(`${file} changed.`);
    child.kill('SIGTERM');
  }
});
