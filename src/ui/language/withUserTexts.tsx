import React, { useEffect, useState, type ComponentType, type JSX } from 'react';
import { isLanguageLoaded, loadAnswerTexts, loadLanguage } from '../../texts';
import { findUserLanguage } from './findUserLanguage';

/** Resolves when all texts, those of answers too, are in the language that the user has chosen. */
export async function loadUserTexts(): Promise<void> {
  const language = findUserLanguage();
  await Promise.all([loadLanguage(language), loadAnswerTexts(language)]);
}

/** The component, shown when its texts are in the user's language, those of answers aside: at once where that is English. */
export function withUserTexts<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  return function WithUserTexts(props: Props): JSX.Element | null {
    const [isLoaded, setLoaded] = useState(() => isLanguageLoaded(findUserLanguage()));
    useEffect(() => {
      // English is shown where the texts cannot be loaded.
      loadLanguage(findUserLanguage()).then(
        () => setLoaded(true),
        () => setLoaded(true)
      );
    }, []);
    return isLoaded ? <Component {...props} /> : null;
  };
}
