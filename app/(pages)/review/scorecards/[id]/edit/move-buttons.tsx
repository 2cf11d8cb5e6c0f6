import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";

type Props = { id: string; name: string; isFirst: boolean; isLast: boolean; wish: string };

/** Up, down and away, for a section or a question. */
export function MoveButtons({ id, name, isFirst, isLast, wish }: Props) {
  const buttons = [
    { verb: "up", words: `Move ${name} up`, Icon: ArrowUp, isOff: isFirst },
    { verb: "down", words: `Move ${name} down`, Icon: ArrowDown, isOff: isLast },
    { verb: "remove", words: `Remove ${name}`, Icon: Trash2, isOff: false },
  ];
  return (
    <div className="flex gap-1">
      {buttons.map(({ verb, words, Icon, isOff }) => (
        <button
          key={verb}
          type="submit"
          name="do"
          value={`${verb}:${id}`}
          className="button px-2 aria-disabled:opacity-40"
          aria-label={words}
          title={words}
          aria-disabled={isOff}
          // biome-ignore lint/a11y/noAutofocus: the form is drawn anew, and whoever moves one moves it again
          autoFocus={wish === `${verb}:${id}`}
        >
          <Icon size={14} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
