import { message } from '../../model/messages/message';
import { isLanguageCode, languages, offeredLanguages } from '../../model/messages/languages';
import { Select } from '../controls/select';
import { useApp, useView } from '../state/app-context';

/** Each language under its own name, so that whoever is lost in another one finds back. */
export function LanguagePreference() {
  const app = useApp();
  const choice = useView(view => view.languageChoice);
  const own = offeredLanguages().map(code => ({ value: code, label: languages[code].name }));
  return (
    <section className="preference" data-language>
      <h3>{message('preferences.language')}</h3>
      <div className="preference-line">
        <Select
          label={message('preferences.language')}
          isLabelHidden
          value={choice}
          options={[{ value: 'system', label: message('preferences.languageSystem') }, ...own]}
          onChange={value => {
            if (value === 'system' || isLanguageCode(value)) void app.shell.api.setLanguage(value);
          }}
        />
      </div>
      <p>{message('preferences.languageText')}</p>
    </section>
  );
}
