"use client";

import type { Source, TableMapping } from "#lib/import/tables/mapping.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { Table, Td, Th, Tr } from "#app/_ui/table.tsx";
import { slotsOf, withSource, wordsOf } from "./table-sources.ts";

export type TableColumnsFormProps = { mapping: TableMapping; header: readonly string[]; sample: readonly string[][]; disabled: boolean; onChange: (mapping: TableMapping) => void };

const NONE = "none";
const KEPT = "kept";
const SCALES = [
  { value: "0", label: "whole units" },
  { value: "3", label: "thousands" },
  { value: "6", label: "millions" },
];
const DECIMALS = [
  { value: ".", label: "point: 1,234.50" },
  { value: ",", label: "comma: 1.234,50" },
];
const DATE_ORDERS = [
  { value: "ymd", label: "year, month, day" },
  { value: "dmy", label: "day, month, year" },
  { value: "mdy", label: "month, day, year" },
];
const UNITS = [
  { value: "month", label: "a month" },
  { value: "quarter", label: "a quarter that ends then" },
  { value: "year", label: "a year that ends then" },
];
const SHOWN = 4;

/** Where each value of a table comes from; every change reads the file again. */
export function TableColumnsForm({ mapping, header, sample, disabled, onChange }: TableColumnsFormProps) {
  const columns = header.map((name, index) => ({ value: String(index), label: name.trim() || `column ${index + 1}` }));
  const asSource = (value: string): Source | null => (value === NONE ? null : { from: "column", column: Number(value) });
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Table caption="The first lines of the file">
        <thead>
          <tr>
            {columns.map(({ value, label }) => (
              <Th key={value}>{label}</Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, SHOWN).map((row, line) => (
            <Tr key={line}>
              {columns.map(({ value }, index) => (
                <Td key={value} className="max-w-56 truncate" title={row[index]}>
                  {row[index] ?? ""}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {slotsOf(mapping).map(({ path, label, source }) => {
          const plain = source === null || source.from === "column";
          const kept = plain ? [] : [{ value: KEPT, label: wordsOf(source, header) }];
          return (
            <SelectField
              key={path}
              label={label}
              disabled={disabled}
              value={source === null ? NONE : source.from === "column" ? String(source.column) : KEPT}
              options={[{ value: NONE, label: "not in the file" }, ...kept, ...columns]}
              onChange={(event) => {
                if (event.target.value !== KEPT) onChange(withSource(mapping, path, asSource(event.target.value)));
              }}
            />
          );
        })}
        {mapping.kind === "features" ? null : <SelectField label="Amounts are in" options={SCALES} disabled={disabled} value={String(mapping.scale)} onChange={(event) => onChange({ ...mapping, scale: Number(event.target.value) as TableMapping["scale"] })} />}
        <SelectField label="Decimals follow a" options={DECIMALS} disabled={disabled} value={mapping.decimal} onChange={(event) => onChange({ ...mapping, decimal: event.target.value as TableMapping["decimal"] })} />
        <SelectField label="Dates are written" options={DATE_ORDERS} disabled={disabled} value={mapping.dateOrder} onChange={(event) => onChange({ ...mapping, dateOrder: event.target.value as TableMapping["dateOrder"] })} />
        {mapping.kind === "figures" ? (
          <SelectField label="A bare date stands for" options={UNITS} disabled={disabled} value={mapping.period.unit} onChange={(event) => onChange({ ...mapping, period: { ...mapping.period, unit: event.target.value as "month" | "quarter" | "year" } })} />
        ) : null}
      </div>
      {mapping.kind === "figures" && mapping.sets.length > 1 ? <p className="text-sm text-ink-soft">Each line gives {mapping.sets.length} periods; the fields above are those of the first.</p> : null}
    </div>
  );
}
