import { setLanguage } from './current-language';
import { english } from './english';
import type { LanguageCode } from './languages';

/** For windows: English is there at once, any other language is a file of its own. */
export async function loadLanguage(code: LanguageCode): Promise<void> {
  if (code === 'en') setLanguage('en', english);
  else if (code === 'it') setLanguage('it', (await import('./italian')).italian);
  else {
    const { pseudo, rightToLeft } = await import('./pseudo');
    setLanguage(code, code === 'rtl' ? rightToLeft() : pseudo());
  }
}
