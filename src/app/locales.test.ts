import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import path from 'path';
import ts from 'typescript';
import { languageCodes } from '../texts';

// Texts are written in the code, in English; UPDATE_LOCALES=1 rewrites the en-US files from them.

const src = path.resolve(__dirname, '..');

interface Plugin {
  id: string;
  code: string[];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });

/** The controls of src/ui that the files use, directly or through others: their texts are those of whoever uses them. */
const usedControls = (files: string[], found = new Set<string>()): string[] => {
  for (const file of files) {
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g)) {
      const used = resolveModule(path.resolve(path.dirname(file), target));
      if (used?.startsWith(path.join(src, 'ui') + path.sep) && !found.has(used)) {
        found.add(used);
        usedControls([used], found);
      }
    }
  }
  return [...found];
};

const resolveModule = (target: string) =>
  ['.ts', '.tsx', '/index.ts'].map((end) => target + end).find((file) => existsSync(file));

const isCode = (file: string) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);

const readPlugin = (folder: string, code: string[]): Plugin => {
  const { id } = JSON.parse(readFileSync(path.join(folder, 'plugin.json'), 'utf8'));
  const own = code.filter(isCode);
  return { id, code: [...own, ...usedControls(own)] };
};

/** Folders whose texts are data that the data source's editor shows. */
const editedByDataSource = [
  'queries',
  'insight/queries',
  'incidents/queries',
  'response/queries',
  'capacity/queries',
  'models/queries',
  'maturity/queries',
];

const nested = filesBelow(src)
  .filter((file) => path.basename(file) === 'plugin.json' && path.dirname(file) !== src)
  .map((file) => {
    const folder = path.dirname(file);
    const others = path.basename(folder) === 'datasource' ? editedByDataSource : [];
    return readPlugin(folder, [folder, ...others.map((one) => path.join(src, one))].flatMap(filesBelow));
  });
const root = readPlugin(
  src,
  [path.join(src, 'module.tsx')].concat(...['app', 'alerts'].map((folder) => filesBelow(path.join(src, folder))))
);

/** `message` is for texts in data, which a page translates. */
const textCalls = new Set(['t', 'message']);

/** Key and English text of every call t('key', 'text', ...) or message('key', 'text'). */
const textsInCode = (files: string[]): Array<[string, string]> =>
  files.flatMap((file) => {
    const found: Array<[string, string]> = [];
    const visit = (node: ts.Node) => {
      if (ts.isCallExpression(node) && textCalls.has(node.expression.getText())) {
        const [key, text] = node.arguments;
        if (!ts.isStringLiteralLike(key) || !text || !ts.isStringLiteralLike(text)) {
          throw new Error(`${file}: a text needs its key and its English as literals: ${node.getText()}`);
        }
        found.push([key.text, text.text]);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, prefix = ''): Array<[string, string]> =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`)
  );

const unflatten = (texts: Array<[string, string]>): Tree => {
  const tree: Tree = {};
  for (const [key, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [group, name] = key.split('.');
    tree[group] = { ...(tree[group] as Tree | undefined), [name]: text };
  }
  return tree;
};

const localeFile = ({ id }: Plugin, language: string) => path.join(src, 'texts', 'catalogues', language, `${id}.json`);

const readTexts = (plugin: Plugin, language: string) =>
  Object.fromEntries(flatten(JSON.parse(readFileSync(localeFile(plugin, language), 'utf8'))));

it('every language is listed, and has a file for each plugin', () => {
  const catalogues = filesBelow(path.join(src, 'texts', 'catalogues')).filter((file) => !file.endsWith('.test.ts'));
  const folder = path.join(src, 'texts', 'catalogues');
  const inLanguage = (file: string) => path.relative(folder, file).split(path.sep).slice(1).join(path.sep);
  const parts = catalogues.filter((file) => file.endsWith('.ts')).map(inLanguage);
  const files = languageCodes.flatMap((language) => [
    ...[...new Set(parts)].map((part) => path.join(folder, language, part)),
    ...[root, ...nested].map((plugin) => localeFile(plugin, language)),
  ]);
  expect(catalogues.sort()).toEqual(files.sort());
});

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each([root, ...nested].map((plugin) => [plugin.id, plugin] as const))('texts of %s', (_id, plugin) => {
  const texts = textsInCode(plugin.code);
  const english = Object.fromEntries(texts);

  if (process.env.UPDATE_LOCALES === '1') {
    writeFileSync(localeFile(plugin, 'en-US'), `${JSON.stringify(unflatten(texts), null, 2)}\n`);
  }

  it('have one key of the form group.name for one English text', () => {
    const contradicted = texts.filter(([key, text]) => english[key] !== text).map(([key]) => key);
    expect(contradicted).toEqual([]);
    expect(texts.map(([key]) => key).filter((key) => !/^[a-z-]+\.[a-z-]+$/.test(key))).toEqual([]);
  });

  it('are the same in the English file as in the code', () => {
    expect(readTexts(plugin, 'en-US')).toEqual(english);
  });

  it('are all translated, with the same placeholders', () => {
    for (const language of languageCodes.filter((one) => one !== 'en-US')) {
      const translated = readTexts(plugin, language);
      expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
      for (const [key, text] of Object.entries(translated)) {
        expect([key, text.trim() !== '', placeholders(text)]).toEqual([key, true, placeholders(english[key])]);
      }
    }
  });
});
