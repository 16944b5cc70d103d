// `npm run new KIND NAME`: writes a part that works, with its test, from dev/templates/KIND, and lists it where its kind is listed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { kinds } from '../templates/kinds.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const [kindName, given] = argv.slice(2);
const kind = Object.hasOwn(kinds, kindName ?? '') ? kinds[kindName] : undefined;
const words = (given ?? '').split(/[-_\s]+|(?=[A-Z])/).map((word) => word.toLowerCase());

if (!kind || !words.every((word) => /^[a-z][a-z0-9]*$/.test(word))) {
  console.error(
    `Usage: npm run new KIND NAME, where KIND is one of ${Object.keys(kinds).join(', ')} and NAME is two or three words, such as slow-leak.`
  );
  exit(1);
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);
const names = {
  name: words.map((word, i) => (i === 0 ? word : capital(word))).join(''),
  Name: words.map(capital).join(''),
  kebab: words.join('-'),
  title: capital(words.join(' ')),
  lower: words.join(' '),
};
const fill = (text) => text.replace(/__(name|Name|kebab|title|lower)__/g, (_, key) => names[key]);
const from = path.join(root, 'dev', 'templates', kindName);

const written = readdirSync(from).map((file) => {
  const target = fill(path.join(kind.folder, file.replace(/\.tmpl$/, '')));
  if (existsSync(path.join(root, target))) {
    console.error(`${target} is there already. Choose another name.`);
    exit(1);
  }
  return { target, text: fill(readFileSync(path.join(from, file), 'utf8')) };
});
const changed = kind.lists.map((list) => ({
  target: list.file,
  text: addTo(readFileSync(path.join(root, list.file), 'utf8'), list),
}));

for (const { target, text } of [...written, ...changed]) {
  const file = path.join(root, target);
  mkdirSync(path.dirname(file), { recursive: true });
  const options = await prettier.resolveConfig(file);
  writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
  console.log(`${changed.some((one) => one.target === target) ? 'changed' : 'wrote  '} ${target}`);
}
console.log(fill(kind.next));

/** A list's text with a new entry at its end, and the import that the entry needs. */
function addTo(text, { after, entry, importing }) {
  const start = text.indexOf(after);
  if (start < 0) {
    throw new Error(`"${after}" does not occur: the list has moved, and dev/templates/kinds.mjs must follow.`);
  }
  const end = findClosing(text, start + after.length - 1);
  const inside = text.slice(0, end).trimEnd();
  const comma = /[,{[]$/.test(inside) ? '' : ',';
  const listed = `${inside}${comma}\n${fill(entry)}\n${text.slice(end)}`;
  return importing ? addImport(listed, fill(importing)) : listed;
}

function addImport(text, line) {
  const last = `\n${text}`.lastIndexOf('\nimport ');
  const at = last < 0 ? 0 : text.indexOf(';', last) + 1;
  return `${text.slice(0, at)}\n${line}${text.slice(at)}`;
}

/** Where the bracket that opens at `open` closes. Brackets in texts must pair. */
function findClosing(text, open) {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    depth += '{['.includes(text[i]) ? 1 : '}]'.includes(text[i]) ? -1 : 0;
    if (depth === 0) {
      return i;
    }
  }
  throw new Error('A bracket is never closed.');
}
