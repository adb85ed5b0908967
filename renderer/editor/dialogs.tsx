import { inLanguage } from '../controls/in-language';
import { HelpDialog } from '../help/help-dialog';
import { KeysDialog } from '../keys/keys-dialog';
import { BackupsDialog } from '../library/backups-dialog';
import { Palette } from '../palette/palette';
import { PreferencesDialog } from '../preferences/preferences-dialog';
import { useApp, useView } from '../state/app-context';
import '../styles/later-styles';
import { closeDialog } from './close-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';

function OpenDialogs() {
  const app = useApp();
  const dialog = useView(view => view.dialog);
  const close = (): void => closeDialog(app);
  return (
    <>
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
      {dialog === 'backups' ? <BackupsDialog library={app.library} onClose={close} /> : null}
      {dialog === 'preferences' ? <PreferencesDialog onClose={close} /> : null}
      {dialog === 'keys' ? <KeysDialog onClose={close} /> : null}
      {dialog === 'help' ? <HelpDialog onClose={close} /> : null}
      {dialog === 'palette' ? <Palette /> : null}
    </>
  );
}

/** The dialogs that open over the library as over a map. */
export const Dialogs = inLanguage(OpenDialogs);
