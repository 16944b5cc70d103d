import { readFileSync } from 'node:fs';

const glossary = new URL('../../docs/glossary.md', import.meta.url);

/** The words of the last column of docs/glossary.md. */
function deniedWords() {
  const rows = readFileSync(glossary, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const cells = rows.slice(2).map((row) => row.split('|').at(-2) ?? '');
  return new Set(
    cells
      .flatMap((cell) => cell.split(','))
      .map((word) => word.trim())
      .filter((word) => word !== '')
  );
}

const wordsOf = (name) => name.split(/(?=[A-Z])|_|\d+/).map((word) => word.toLowerCase());
const isFunction = (node) => /Function/.test(node?.type ?? '');

/** Names that are declared are words of the glossary, and functions are verbs: `costOf` is neither. */
export const glossaryNames = {
  meta: { type: 'suggestion', schema: [], docs: { description: 'Names are words of docs/glossary.md.' } },
  create(context) {
    const denied = deniedWords();
    const checkName = (id) => {
      if (id?.type === 'Identifier') {
        const word = wordsOf(id.name).find((one) => denied.has(one));
        if (word) {
          context.report({ node: id, message: `"${id.name}": "${word}" is not a word of docs/glossary.md.` });
        }
      }
    };
    const checkVerb = (id) => {
      if (id && /[a-z]Of$/.test(id.name)) {
        context.report({
          node: id,
          message: `"${id.name}" is a function: begin with a verb, as docs/glossary.md says.`,
        });
      }
    };
    return {
      FunctionDeclaration: ({ id }) => [checkName(id), checkVerb(id)],
      VariableDeclarator: ({ id, init }) => [checkName(id), isFunction(init) && checkVerb(id)],
      ClassDeclaration: ({ id }) => checkName(id),
      TSInterfaceDeclaration: ({ id }) => checkName(id),
      TSTypeAliasDeclaration: ({ id }) => checkName(id),
      TSPropertySignature: ({ key }) => checkName(key),
      ':function > Identifier.params': checkName,
    };
  },
};
