"use client";

import { Columns3 } from "lucide-react";
import { COLUMNS, DEFAULT_COLUMNS, type Column } from "#lib/portfolio/view.ts";
import { COLUMN_WORDS } from "#lib/portfolio/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { classNames } from "#app/_ui/class-names.ts";
import { popupStyle } from "#app/_ui/popup-style.ts";

export type ColumnsMenuProps = { columns: readonly Column[]; /** Id of the form that the choice belongs to. */ form: string; onChange: (columns: readonly Column[]) => void };

export function ColumnsMenu({ columns, form, onChange }: ColumnsMenuProps) {
  const toggle = (column: Column) => {
    const next = COLUMNS.filter((each) => (each === column ? !columns.includes(each) : columns.includes(each)));
    onChange(next.length === 0 ? DEFAULT_COLUMNS : next);
  };
  return (
    <details className="relative max-md:hidden">
      <summary className={classNames(buttonStyle("quiet", "sm"), "list-none")}>
        <Columns3 aria-hidden className="size-4" />
        Columns
      </summary>
      <fieldset className={classNames(popupStyle, "absolute right-0 z-40 mt-1.5 flex w-56 flex-col p-1.5")}>
        <legend className="sr-only">Columns</legend>
        {COLUMNS.map((column) => (
          <label key={column} className="touch flex h-8 cursor-pointer items-center gap-2 rounded-sm px-2 text-sm hover:bg-accent-soft">
            <input type="checkbox" form={form} name="columns" value={column} checked={columns.includes(column)} onChange={() => toggle(column)} className="size-4 accent-accent" />
            {COLUMN_WORDS[column]}
          </label>
        ))}
        <Button tone="plain" size="sm" onClick={() => onChange(DEFAULT_COLUMNS)}>
          The usual ones
        </Button>
      </fieldset>
    </details>
  );
}
