import '../styles/later-styles';
import { inLanguage } from '../controls/in-language';
import { ClearSearch } from './clear-search';
import { EraseConfirmation } from './erase-question';
import { ImportResults } from './import-results';
import { MapMenu } from './map-menu';
import { SettingsMenu } from './settings-menu';
import { SortList } from './sort-list';

/** What the library opens on demand, in one file of the program. */
export const tools = {
  ClearSearch: inLanguage(ClearSearch),
  EraseConfirmation: inLanguage(EraseConfirmation),
  ImportResults: inLanguage(ImportResults),
  MapMenu: inLanguage(MapMenu),
  SettingsMenu: inLanguage(SettingsMenu),
  SortList: inLanguage(SortList),
};
