import { languages, type Language } from '../languages';
import type { Catalogue } from '../loadedCatalogues';
import type { Template } from '../template';
import { english as usual } from './en-US';
import { answerTexts } from './en-US/answers';

const english = { ...usual, ...answerTexts };

const others = (Object.keys(languages) as Language[]).filter((language) => language !== 'en-US');

function listPlaceholders(template: Template): string[] {
  const texts = typeof template === 'string' ? [template] : Object.values(template);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)))].sort();
}

describe.each(others)('the catalogue of %s', (language) => {
  it('has a text for each code, with the same values', async () => {
    const { load, loadAnswers } = languages[language];
    const catalogue: Catalogue = { ...(await load()), ...(await loadAnswers()) };
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
    for (const [code, template] of Object.entries<Template>(english)) {
      const translated: Template = catalogue[code as keyof typeof english] ?? '';
      expect([code, listPlaceholders(translated)]).toEqual([code, listPlaceholders(template)]);
    }
  });
});

it('a form of a number has the same values as the others', () => {
  for (const [code, template] of Object.entries<Template>(english)) {
    if (typeof template !== 'string') {
      const { by, ...forms } = template;
      expect([code, listPlaceholders(forms.other)]).toEqual([code, expect.arrayContaining([by])]);
      Object.values(forms).forEach((form) => expect(listPlaceholders(form)).toEqual(listPlaceholders(forms.other)));
    }
  }
});
