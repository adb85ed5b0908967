import type { ComponentType } from 'react';
import { I18nProvider } from 'react-aria-components';
import { currentLanguage } from '../../model/messages/current-language';

/**
 * Tells the component library the language of the app. Around the parts that use it, not around the window: asking which locales
 * there are takes it longer than the library's first picture has.
 */
export function inLanguage<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  return function InLanguage(props: Props) {
    return (
      <I18nProvider locale={currentLanguage().locale}>
        <Component {...props} />
      </I18nProvider>
    );
  };
}
