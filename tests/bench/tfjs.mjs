// TensorFlow.js with its wasm backend, from npm, where benchmarks find it.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, run } from './programs.mjs';

const TFJS = '4.22.0';

export const folder = join(build, 'tfjs');

export function install() {
  if (existsSync(join(folder, 'node_modules/@tensorflow/tfjs-backend-wasm'))) return;
  const packages = ['tfjs', 'tfjs-backend-wasm'].map((name) => `@tensorflow/${name}@${TFJS}`);
  mkdirSync(folder, { recursive: true });
  run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', ...packages]);
}
