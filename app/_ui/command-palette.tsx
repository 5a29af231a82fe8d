"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { buttonStyle } from "./button-style.ts";
import { classNames } from "./class-names.ts";
import { Keys } from "./keys.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { useShortcuts } from "./use-shortcuts.ts";

export type PaletteItem = {
  id: string;
  label: string;
  href: string;
  /** "Companies", "Actions", "Go to". */
  group: string;
  /** Stands at the right: the verdict, the date. */
  hint?: string;
  /** "g p": typed anywhere outside a field, goes there. */
  keys?: string;
  /** Other words by which it is found. */
  words?: readonly string[];
};
export type CommandPaletteProps = {
  items: readonly PaletteItem[];
  /** For what is too much to send with the page, such as thousands of companies: a server action. */
  search?: (typed: string) => Promise<readonly PaletteItem[]>;
};

/** `/` or Ctrl-K opens it; also owns the `g x` keys of its items and the `?` help. */
export function CommandPalette({ items, search }: CommandPaletteProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const [typed, setTyped] = useState("");
  const found = useFound(typed, search);
  useShortcuts({
    "/": () => setOpen(true),
    "mod+k": () => setOpen((was) => !was),
    "?": () => setHelp(true),
    ...Object.fromEntries(items.flatMap((item) => (item.keys ? [[item.keys, () => router.push(item.href)]] : []))),
  });
  const all = [...items, ...found.filter((item) => !items.some((each) => each.id === item.id))];
  const groups = [...new Set(all.map((item) => item.group))];
  const go = (item: PaletteItem) => {
    setOpen(false);
    setTyped("");
    router.push(item.href);
  };
  return (
    <>
      <Base.Root open={open} onOpenChange={setOpen}>
        <Base.Trigger aria-label="Search and commands" className={classNames(buttonStyle("quiet", "sm"), "px-2")}>
          <Search aria-hidden className="size-4" />
          <span className="hidden lg:inline">Search</span>
          <span aria-hidden className="hidden lg:inline">
            <Keys keys="/" />
          </span>
        </Base.Trigger>
        <Base.Portal>
          <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
          <Base.Popup className="fixed inset-x-3 top-[10dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border bg-surface shadow-lift">
            <Base.Title className="sr-only">Search and commands</Base.Title>
            <Command label="Search and commands" loop>
              <div className="flex items-center gap-2 border-b px-4">
                <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
                <Command.Input
                  value={typed}
                  onValueChange={setTyped}
                  placeholder="Company, page, action"
                  className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-ink-soft"
                />
                <Base.Close className={buttonStyle("plain", "sm")}>Close</Base.Close>
              </div>
              <Command.List className="max-h-[60dvh] overflow-y-auto p-1.5">
                <Command.Empty className="px-3 py-6 text-center text-ink-soft">Nothing found for &ldquo;{typed}&rdquo;.</Command.Empty>
                {groups.map((group) => (
                  <Command.Group
                    key={group}
                    heading={group}
                    className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-soft"
                  >
                    {all.filter((item) => item.group === group).map((item) => (
                      <Command.Item
                        key={item.id}
                        value={item.id}
                        keywords={[item.label, ...(item.words ?? [])]}
                        onSelect={() => go(item)}
                        className="touch flex h-9 cursor-pointer items-center gap-3 rounded-sm px-3 data-[selected=true]:bg-accent-soft"
                      >
                        <span className="min-w-0 flex-1 truncate">{item.label}</span>
                        {item.hint ? <span className="num text-sm text-ink-soft">{item.hint}</span> : null}
                        {item.keys ? <Keys keys={item.keys} /> : null}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
              </Command.List>
            </Command>
          </Base.Popup>
        </Base.Portal>
      </Base.Root>
      <KeyboardHelp open={help} onOpenChange={setHelp} shortcuts={items.flatMap(({ keys, label }) => (keys ? [{ keys, label }] : []))} />
    </>
  );
}

function useFound(typed: string, search: CommandPaletteProps["search"]): readonly PaletteItem[] {
  const [found, setFound] = useState<readonly PaletteItem[]>([]);
  const latest = useRef("");
  useEffect(() => {
    latest.current = typed;
    if (!search || typed.trim() === "") return;
    const wait = setTimeout(async () => {
      const rows = await search(typed);
      if (latest.current === typed) setFound(rows);
    }, 120);
    return () => clearTimeout(wait);
  }, [typed, search]);
  return found;
}
