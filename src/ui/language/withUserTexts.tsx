import React, { useEffect, useState, type ComponentType, type JSX } from 'react';
import { isLanguageLoaded, loadLanguage } from '../../texts';
import { findUserLanguage } from './findUserLanguage';

/** Resolves when texts are in the language that the user has chosen. */
export function loadUserTexts(): Promise<void> {
  return loadLanguage(findUserLanguage());
}

/** The component, shown when its texts are in the user's language: at once where that is English. */
export function withUserTexts<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  return function WithUserTexts(props: Props): JSX.Element | null {
    const [isLoaded, setLoaded] = useState(() => isLanguageLoaded(findUserLanguage()));
    useEffect(() => {
      // English is shown where the texts cannot be loaded.
      loadUserTexts().then(
        () => setLoaded(true),
        () => setLoaded(true)
      );
    }, []);
    return isLoaded ? <Component {...props} /> : null;
  };
}
