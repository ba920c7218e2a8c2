/** The one script of every page: small comforts. Everything on a page also works without it. */
import { chooseLines } from './choose-lines.ts';
import { copySecret } from './copy-secret.ts';
import { keepTyping } from './keep-typing.ts';
import { keyboard } from './keyboard.ts';
import { letterDesk } from './letter-desk.ts';
import { liveNews } from './live-news.ts';
import { menus } from './menus.ts';
import { passkey } from './passkey.ts';
import { saveDraft } from './save-draft.ts';
import { searchAsTyped } from './search-as-typed.ts';
import { secretLink } from './secret-link.ts';
import { uploadProgress } from './upload-progress.ts';
import { warnUnsaved } from './warn-unsaved.ts';

secretLink();
copySecret();
passkey();
keepTyping();
uploadProgress();
saveDraft();
letterDesk();
warnUnsaved();
keyboard();
menus();
searchAsTyped();
liveNews();
chooseLines();
