/** The script of every page: small comforts. Everything on a page also works without it. */
import { chooseLines } from './choose-lines.ts';
import { contrastAsTyped } from './contrast-as-typed.ts';
import { copySecret } from './copy-secret.ts';
import { drawBoxes } from './draw-boxes.ts';
import { earlierCases } from './earlier-cases.ts';
import { goOn } from './go-on.ts';
import { inPlace } from './in-place.ts';
import { keepTyping } from './keep-typing.ts';
import { keyboard } from './keyboard.ts';
import { letterDesk } from './letter-desk.ts';
import { liveNews } from './live-news.ts';
import { mailPasted } from './mail-pasted.ts';
import { menus } from './menus.ts';
import { passkey } from './passkey.ts';
import { printPage } from './print-page.ts';
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
earlierCases();
mailPasted();
letterDesk();
warnUnsaved();
keyboard();
menus();
searchAsTyped();
liveNews();
chooseLines();
goOn();
printPage();
drawBoxes();
contrastAsTyped();
// what a list or a case needs once more when it came in the place of another
inPlace(() => {
  keepTyping();
  liveNews();
  chooseLines();
});
