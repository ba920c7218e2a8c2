/** Which keys do what: the content of a page, so that it also works without JavaScript. */
import type { ScreenWords } from '../words/screen/screen.ts';

/** The list of keys. */
export function KeyboardHelp({ words }: { readonly words: ScreenWords }) {
  return (
    <>
      <p>{words.keyboard.intro}</p>
      <dl class="keys">
        {words.keyboard.keys.map((entry) => (
          <div>
            <dt>
              {entry.keys.map((key, at) => (
                <>
                  {at === 0 ? null : ' '}
                  <kbd>{key}</kbd>
                </>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
      {/* only a script can turn them off, and only a script turned them on */}
      <p hidden data-keys-toggle>
        <button
          type="button"
          class="nl-button nl-button--secondary nl-button--small"
          data-off={words.keyboard.turnOff}
          data-on={words.keyboard.turnOn}
        >
          {words.keyboard.turnOff}
        </button>
      </p>
    </>
  );
}
