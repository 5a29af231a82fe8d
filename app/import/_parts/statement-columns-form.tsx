"use client";

import type { StatementMapping } from "#lib/import/statement-types.ts";
import { controlStyle } from "#app/_ui/control-style.ts";
import { SelectField } from "#app/_ui/select-field.tsx";
import { TextField } from "#app/_ui/text-field.tsx";
import { type ColumnRole, ROLE_OPTIONS, roleOf, withRole } from "./statement-roles.ts";

export type StatementColumnsFormProps = { mapping: StatementMapping; sample: readonly string[][]; disabled: boolean; onChange: (mapping: StatementMapping) => void };

const DATE_ORDERS = [
  { value: "ymd", label: "year, month, day" },
  { value: "dmy", label: "day, month, year" },
  { value: "mdy", label: "month, day, year" },
  { value: "serial", label: "as a spreadsheet's day numbers" },
];
const DECIMALS = [
  { value: ".", label: "point: 1,234.50" },
  { value: ",", label: "comma: 1.234,50" },
];
const SIGNS = [
  { value: "as-stated", label: "positive is money in" },
  { value: "reversed", label: "positive is money out" },
  { value: "unmarked-leaves", label: "unmarked is money out" },
];
const ONE_SIGN = [
  { value: "positive", label: "without a sign" },
  { value: "negative", label: "with a minus" },
];
const DELIMITERS = [
  { value: ",", label: "comma" },
  { value: ";", label: "semicolon" },
  { value: "\t", label: "tab" },
  { value: "|", label: "bar" },
];
const FEES = [
  { value: "ignore", label: "is in the amount already" },
  { value: "add", label: "is added to the amount" },
  { value: "subtract", label: "is taken off the amount" },
];
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "windows-1254", "macintosh"];

/** How a delimited statement is read, column by column; every change reads the file again. */
export function StatementColumnsForm({ mapping, sample, disabled, onChange }: StatementColumnsFormProps) {
  const { columns, headers } = mapping;
  const width = Math.max(headers.length, ...sample.map((row) => row.length), 0);
  const indexes = Array.from({ length: Math.min(width, 60) }, (_, index) => index);
  const name = (index: number) => headers[index]?.trim() || `column ${index + 1}`;
  const encodings = ENCODINGS.includes(mapping.encoding) ? ENCODINGS : [mapping.encoding, ...ENCODINGS];
  const change = (part: Partial<StatementMapping>) => onChange({ ...mapping, ...part });
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div role="region" aria-label="Columns of the file" tabIndex={0} className="overflow-x-auto rounded-md border">
        <table className="border-separate border-spacing-0 text-sm">
          <thead>
            <tr>
              {indexes.map((index) => (
                <th key={index} scope="col" className="min-w-40 border-b bg-sunken p-2 text-left align-bottom font-medium">
                  <span className="block truncate pb-1 text-xs text-ink-soft" title={name(index)}>
                    {name(index)}
                  </span>
                  <select aria-label={`${name(index)} is`} className={controlStyle} disabled={disabled} value={roleOf(columns, index)} onChange={(event) => change({ columns: withRole(columns, index, event.target.value as ColumnRole) })}>
                    {ROLE_OPTIONS.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((row, line) => (
              <tr key={line}>
                {indexes.map((index) => (
                  <td key={index} className="max-w-56 truncate border-b px-2 py-1.5" title={row[index]}>
                    {row[index] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField label="Dates are written" options={DATE_ORDERS} disabled={disabled} value={mapping.dateOrder} onChange={(event) => change({ dateOrder: event.target.value as StatementMapping["dateOrder"] })} />
        <SelectField label="Decimals follow a" options={DECIMALS} disabled={disabled} value={mapping.decimal} onChange={(event) => change({ decimal: event.target.value as StatementMapping["decimal"] })} />
        {columns.amount !== null ? <SelectField label="In the amount column" options={SIGNS} disabled={disabled} value={mapping.sign} onChange={(event) => change({ sign: event.target.value as StatementMapping["sign"] })} /> : null}
        {columns.debit !== null ? <SelectField label="Money out is written" options={ONE_SIGN} disabled={disabled} value={mapping.debitSign} onChange={(event) => change({ debitSign: event.target.value as StatementMapping["debitSign"] })} /> : null}
        {columns.credit !== null && columns.amount === null ? <SelectField label="Money in is written" options={ONE_SIGN} disabled={disabled} value={mapping.creditSign} onChange={(event) => change({ creditSign: event.target.value as StatementMapping["creditSign"] })} /> : null}
        {columns.fee !== null ? <SelectField label="The fee" options={FEES} disabled={disabled} value={mapping.fee} onChange={(event) => change({ fee: event.target.value as StatementMapping["fee"] })} /> : null}
        <SelectField label="Cells are divided by a" options={DELIMITERS} disabled={disabled} value={mapping.delimiter} onChange={(event) => change({ delimiter: event.target.value as StatementMapping["delimiter"] })} />
        <SelectField label="Letters are coded as" options={encodings.map((value) => ({ value, label: value }))} disabled={disabled} value={mapping.encoding} onChange={(event) => change({ encoding: event.target.value })} />
        <TextField
          key={mapping.currency ?? ""}
          label="Currency where none is stated"
          defaultValue={mapping.currency ?? ""}
          placeholder="the company's"
          maxLength={3}
          disabled={disabled}
          onBlur={(event) => {
            const typed = event.target.value.trim().toUpperCase();
            const next = /^[A-Z]{3}$/.test(typed) ? typed : null;
            if (next !== mapping.currency) change({ currency: next });
          }}
        />
      </div>
    </div>
  );
}
