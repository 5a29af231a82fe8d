/** Keys as they are pressed: "g p" is g, then p; "mod+k" is Ctrl and K. */
export const Keys = ({ keys }: { keys: string }) => (
  <span className="inline-flex gap-1">
    {keys.split(" ").map((key, index) => (
      <kbd key={index} className="num inline-flex h-5 min-w-5 items-center justify-center rounded-sm border bg-sunken px-1 font-sans text-xs text-ink-soft">
        {key.replace("mod+", "Ctrl ").replace(/\b[a-z]$/, (letter) => (key.includes("+") ? letter.toUpperCase() : letter))}
      </kbd>
    ))}
  </span>
);
