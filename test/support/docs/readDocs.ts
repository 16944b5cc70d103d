import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(__dirname, '..', '..', '..');

/** Every page for people, by its path below the project's folder. */
export const pages: Array<{ file: string; text: string }> = [
  'README.md',
  'README.ko.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'SECURITY.md',
  ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join('docs', file)),
].map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

/** The blocks of a language: what stands between its fences, without their indentation. */
export function listBlocks(text: string, language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm');
  return [...text.matchAll(fence)].map(([, indent, block]) => block.replace(new RegExp(`^${indent}`, 'gm'), ''));
}

/** The commands that people are told to type, each without its remark. */
export function listCommands(text: string): string[] {
  return listBlocks(text, 'sh')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => line !== '');
}
